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

const stored = /-\d+\.webp$/

/** The address of a stored picture in the smallest width that is at least `atLeast`; others have one width only. */
export const pictureUrl = ({ url, widths }: Pick<Picture, "url" | "widths">, atLeast: number): string => {
  const width = widths.find((one) => one >= atLeast) ?? widths.at(-1)
  return width === undefined ? url : url.replace(stored, `-${width}.webp`)
}

const sourceSet = (picture: Picture): string =>
  picture.widths.map((width) => `${pictureUrl(picture, width)} ${width}w`).join(", ")

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

const loadingOf = (eager: boolean) =>
  eager ? ({ loading: "eager", fetchPriority: "high" } as const) : ({ loading: "lazy" } as const)

const sizeOf = ({ width, height }: Picture) => ({ width: width || 640, height: height || 640 })

/** A picture with its size kept free and its own color until it is there. */
export const ProductImage = ({
  picture,
  sizes,
  eager = false,
  className,
  decorative = false,
}: ProductImageProps) => {
  if (picture === null) return <NoPicture {...(className ? { className } : {})} />
  return (
    <span
      className={clsx("block overflow-hidden", className)}
      style={{ background: averageColor(picture.placeholder) }}
    >
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
