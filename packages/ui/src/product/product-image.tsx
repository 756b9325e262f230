import { clsx } from "clsx"
import { blurredPicture } from "./blurred-picture.ts"

export type Picture = {
  readonly url: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
  readonly placeholder: string
}

const stored = /-\d+\.webp$/

/** The address of a stored picture in the smallest width that is at least `atLeast`; others have one width only. */
export const pictureUrl = ({ url, widths }: Pick<Picture, "url" | "widths">, atLeast: number): string => {
  const width = widths.find((one) => one >= atLeast) ?? widths.at(-1)
  return width === undefined ? url : url.replace(stored, `-${width}.webp`)
}

const sourceSet = (picture: Picture): string =>
  picture.widths.map((width) => `${pictureUrl(picture, width)} ${width}w`).join(", ")

const withAvif = /\/media\/[0-9a-f]{32}a-\d+\.webp$/

/** A letter behind the hash says that the picture exists as AVIF too, a third smaller; the WebP is for those who can't read it. */
const AvifSource = ({ picture, sizes }: { readonly picture: Picture; readonly sizes: string }) =>
  withAvif.test(picture.url) ? (
    <source type="image/avif" sizes={sizes} srcSet={sourceSet(picture).replaceAll(".webp ", ".avif ")} />
  ) : null

type ProductImageProps = {
  readonly picture: Picture | null
  readonly sizes: string
  /** The first thing seen: fetched at once, with priority. */
  readonly eager?: boolean
  readonly className?: string
  /** Decorative where the same link already says the product's name. */
  readonly decorative?: boolean
}

const loadingOf = (eager: boolean) =>
  eager ? ({ loading: "eager", fetchPriority: "high" } as const) : ({ loading: "lazy" } as const)

const sizeOf = ({ width, height }: Picture) => ({ width: width || 640, height: height || 640 })

const blurBehind = ({ placeholder }: Picture) => {
  const blur = blurredPicture(placeholder)
  return blur === null ? undefined : { backgroundImage: blur }
}

/** A picture with its size kept free and its own blurred shape until it is there. */
export const ProductImage = ({
  picture,
  sizes,
  eager = false,
  className,
  decorative = false,
}: ProductImageProps) => {
  if (picture === null) return <NoPicture {...(className ? { className } : {})} />
  return (
    <span className={clsx("block overflow-hidden bg-cover bg-sunk", className)} style={blurBehind(picture)}>
      <picture className="contents">
        <AvifSource picture={picture} sizes={sizes} />
        <img
          src={pictureUrl(picture, 320)}
          srcSet={sourceSet(picture) || undefined}
          sizes={sizes}
          alt={decorative ? "" : picture.alt}
          {...sizeOf(picture)}
          {...loadingOf(eager)}
          decoding="async"
          className="size-full object-cover"
        />
      </picture>
    </span>
  )
}

const NoPicture = ({ className }: { readonly className?: string }) => (
  <span className={clsx("grid place-items-center bg-sunk text-line-strong", className)} aria-hidden="true">
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-1/4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d="M5 8h14l-1 12H6ZM9 8V6.5a3 3 0 0 1 6 0V8" strokeLinejoin="round" />
    </svg>
  </span>
)
