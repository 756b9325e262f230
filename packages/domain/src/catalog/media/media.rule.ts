import type { ItemImage } from "../catalog.model.ts"

/** Widths in which every published picture exists, as WebP. */
export const renditionWidths = [160, 320, 640] as const

/** The width that stands in `ItemImage.url`. */
export const defaultWidth = 640

const namePattern = /^[0-9a-f]{32}-(?:160|320|640)\.webp$/

export const mediaName = (hash: string, width: number): string => `${hash.slice(0, 32)}-${width}.webp`

export const mediaPath = (hash: string, width: number): string => `/media/${mediaName(hash, width)}`

/** Only names that publishing can have made; no path, no dots, nothing to climb out by. */
export const isMediaName = (name: string): boolean => namePattern.test(name)

/** What a blob may be called: one plain file name, so that no store can be climbed out of. */
export const isBlobKey = (key: string): boolean => /^[a-z0-9][a-z0-9-]{0,99}(?:\.[a-z0-9]{1,8})?$/.test(key)

/**
 * The address of an image at least `width` wide (the widest, if none is). `base` is the CDN's prefix, e.g.
 * `https://cdn.example`; addresses from outside are answered as they are.
 */
export const renditionUrl = (image: Pick<ItemImage, "url" | "widths">, width: number, base = ""): string => {
  if (!image.url.startsWith("/media/")) return image.url
  const widths = [...image.widths].sort((a, b) => a - b)
  const best = widths.find((candidate) => candidate >= width) ?? widths.at(-1) ?? defaultWidth
  return base + image.url.replace(/-\d+\.webp$/, `-${best}.webp`)
}

/** A `srcset` of all widths; empty for addresses from outside. */
export const srcSetOf = (image: Pick<ItemImage, "url" | "widths">, base = ""): string =>
  image.url.startsWith("/media/")
    ? image.widths.map((width) => `${renditionUrl(image, width, base)} ${width}w`).join(", ")
    : ""

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
