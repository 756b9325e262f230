import { clsx } from "clsx"
import { pictureUrl } from "./product-image.tsx"

type ThumbnailProps = {
  /** Address of a stored picture in any of its widths. */
  readonly url: string | null
  readonly className?: string
}

/** A small decorative picture beside a name. */
export const Thumbnail = ({ url, className }: ThumbnailProps) =>
  url === null ? (
    <span aria-hidden="true" className={clsx("shrink-0 rounded-md bg-sunk", className)} />
  ) : (
    <img
      src={pictureUrl({ url, widths: [160] }, 160)}
      alt=""
      width={160}
      height={160}
      loading="lazy"
      decoding="async"
      className={clsx("shrink-0 rounded-md bg-sunk object-cover", className)}
    />
  )
