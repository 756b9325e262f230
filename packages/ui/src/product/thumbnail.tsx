import { clsx } from "clsx"

type ThumbnailProps = {
  /** Address of a stored picture, without its width. */
  readonly url: string | null
  readonly className?: string
}

/** A small decorative picture beside a name. */
export const Thumbnail = ({ url, className }: ThumbnailProps) =>
  url === null ? (
    <span aria-hidden="true" className={clsx("shrink-0 rounded-md bg-sunk", className)} />
  ) : (
    <img
      src={`${url}/160.webp`}
      alt=""
      width={160}
      height={160}
      loading="lazy"
      decoding="async"
      className={clsx("shrink-0 rounded-md bg-sunk object-cover", className)}
    />
  )
