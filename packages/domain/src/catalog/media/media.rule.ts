import type { ItemImage, PictureFormat } from "../catalog.model.ts"

/** Widths in which every published picture exists, in each of the formats. */
export const renditionWidths = [160, 320, 640] as const

export const pictureFormats = ["avif", "webp"] as const satisfies readonly PictureFormat[]

/** The width that stands in `ItemImage.url`. */
export const defaultWidth = 640

/** The letter says that AVIF stands beside the WebP; pictures of earlier days have no letter, and WebP alone. */
const namePattern = /^[0-9a-f]{32}a?-(?:160|320|640)\.(?:avif|webp)$/

export const mediaName = (hash: string, width: number, format: PictureFormat = "webp"): string =>
  `${hash.slice(0, 32)}a-${width}.${format}`

export const mediaPath = (hash: string, width: number): string => `/media/${mediaName(hash, width)}`

/** Only names that publishing can have made; no path, no dots, nothing to climb out by. */
export const isMediaName = (name: string): boolean => namePattern.test(name)

/** What a blob may be called: one plain file name, so that no store can be climbed out of. */
export const isBlobKey = (key: string): boolean => /^[a-z0-9][a-z0-9-]{0,99}(?:\.[a-z0-9]{1,8})?$/.test(key)

const published = /\/media\/[0-9a-f]{32}a?-\d+\.webp$/

/** The address of an image at least `width` wide (the widest, if none is); addresses from outside are answered as they are. */
export const renditionUrl = ({ url, widths }: Pick<ItemImage, "url" | "widths">, width: number): string => {
  if (!published.test(url)) return url
  const sorted = [...widths].sort((a, b) => a - b)
  const best = sorted.find((candidate) => candidate >= width) ?? sorted.at(-1) ?? defaultWidth
  return url.replace(/-\d+\.webp$/, `-${best}.webp`)
}

/** A `srcset` of all widths; empty for addresses from outside. */
export const srcSetOf = (image: Pick<ItemImage, "url" | "widths">): string =>
  published.test(image.url)
    ? image.widths.map((width) => `${renditionUrl(image, width)} ${width}w`).join(", ")
    : ""

/** Puts a CDN's address (`https://cdn.example`) before what lies in our own store; stores keep the bare path. */
export const servedFrom =
  (base: string) =>
  (image: ItemImage): ItemImage =>
    base !== "" && image.url.startsWith("/media/") ? { ...image, url: base + image.url } : image

/** Content never changes under its name, so any cache may keep it for ever. */
export const mediaHeaders = (media: {
  readonly bytes: number
  readonly contentType: string
  readonly etag: string
}): Readonly<Record<string, string>> => ({
  "content-type": media.contentType,
  "content-length": String(media.bytes),
  "cache-control": "public, max-age=31536000, immutable",
  etag: media.etag,
  "x-content-type-options": "nosniff",
})
