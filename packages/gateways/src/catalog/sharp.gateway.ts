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

/**
 * WebP renditions and a ThumbHash. WebP at effort 2 beat AVIF at its fastest on these pictures: smaller up to 640 px and twice as
 * quick. Refuses pictures beyond 40 megapixels before decoding them.
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
    const widths = renditionWidths.filter((width) => width <= info.width)
    const renditions = await Promise.all(
      (widths.length > 0 ? widths : [renditionWidths[0]]).map(async (width) => ({
        width,
        bytes: await picture.clone().resize({ width }).webp({ quality: 82, effort: 2 }).toBuffer(),
      })),
    )
    return { width: info.width, height: info.height, placeholder: await placeholderOf(picture), renditions }
  },
})
