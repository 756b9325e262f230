import { clsx } from "clsx"
import { thumbHashToAverageRGBA } from "thumbhash"

export type Picture = {
  readonly url: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
  readonly placeholder: string
}

/** The stored widths of a picture: `<url>/<width>.<format>`. */
const sourceSet = ({ url, widths }: Picture, format: "avif" | "webp"): string =>
  widths.map((width) => `${url}/${width}.${format} ${width}w`).join(", ")

/** The address of one stored width, the smallest that is at least `atLeast`. */
export const pictureUrl = ({ url, widths }: Picture, atLeast: number): string =>
  `${url}/${widths.find((width) => width >= atLeast) ?? widths.at(-1) ?? atLeast}.webp`

const averageColor = (placeholder: string): string | undefined => {
  try {
    const bytes = Uint8Array.from(atob(placeholder), (character) => character.charCodeAt(0))
    const { r, g, b } = thumbHashToAverageRGBA(bytes)
    return `rgb(${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)})`
  } catch {
    return undefined
  }
}

type ProductImageProps = {
  readonly picture: Picture | null
  readonly sizes: string
  /** The first thing seen: fetched at once, with priority. */
  readonly eager?: boolean
  readonly className?: string
  /** Decorative where the same link already says the product's name. */
  readonly decorative?: boolean
}

/** A picture with its size kept free and its own color until it is there. */
export const ProductImage = ({
  picture,
  sizes,
  eager = false,
  className,
  decorative = false,
}: ProductImageProps) => {
  if (picture === null) return <NoPicture {...(className ? { className } : {})} />
  const middle = picture.widths[Math.floor(picture.widths.length / 2)] ?? picture.width
  return (
    <picture
      className={clsx("block overflow-hidden", className)}
      style={{ background: averageColor(picture.placeholder) }}
    >
      <source type="image/avif" srcSet={sourceSet(picture, "avif")} sizes={sizes} />
      <img
        src={pictureUrl(picture, middle)}
        srcSet={sourceSet(picture, "webp")}
        sizes={sizes}
        alt={decorative ? "" : picture.alt}
        width={picture.width}
        height={picture.height}
        loading={eager ? "eager" : "lazy"}
        fetchPriority={eager ? "high" : "auto"}
        decoding="async"
        className="size-full object-cover"
      />
    </picture>
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
