import { type Renderer, renditionWidths } from "@haat/domain/catalog"
import sharp, { type Sharp } from "sharp"
import { rgbaToThumbHash } from "thumbhash"

const maxPixels = 40_000_000

const placeholderOf = async (picture: Sharp): Promise<string> => {
  const { data, info } = await picture
    .clone()
    .resize(64, 64, { fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64")
}

type Rendition = Awaited<ReturnType<Renderer["render"]>>["renditions"][number]

const encoded = async (picture: Sharp, width: number): Promise<readonly Rendition[]> => {
  const resized = picture.resize({ width })
  return [
    { width, format: "avif", bytes: await resized.clone().avif({ quality: 45, effort: 1 }).toBuffer() },
    { width, format: "webp", bytes: await resized.clone().webp({ quality: 82, effort: 2 }).toBuffer() },
  ]
}

/**
 * AVIF and WebP renditions in each width, narrowest first, and a ThumbHash. The settings are measured ones (docs/adr/0019).
 * Refuses pictures beyond 40 megapixels before decoding them.
 */
export const makeRenderer = (): Renderer => ({
  render: async (bytes) => {
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
      .rotate()
      .resize({ width: renditionWidths.at(-1), withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const raw = { width: info.width, height: info.height, channels: info.channels }
    const picture = sharp(data, { raw })
    const fitting = renditionWidths.filter((width) => width <= info.width)
    const widths = fitting.length > 0 ? fitting : [renditionWidths[0]]
    const renditions = (await Promise.all(widths.map((width) => encoded(picture.clone(), width)))).flat()
    return { width: info.width, height: info.height, placeholder: await placeholderOf(picture), renditions }
  },
})
