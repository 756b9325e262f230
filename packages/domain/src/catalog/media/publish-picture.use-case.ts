import type { ItemImage, PictureInput } from "../catalog.model.ts"
import type { Blobs, CatalogEdge, Pictures, Renderer } from "../ports.ts"
import { defaultWidth, mediaName, mediaPath } from "./media.rule.ts"

export type PublishPicturePorts = {
  readonly edge: Pick<CatalogEdge, "sha256">
  readonly renderer: Renderer
  readonly blobs: Pick<Blobs, "put">
  readonly pictures: Pick<Pictures, "file">
}

/** Safe to repeat: the same picture lands under the same names. All renditions are stored before the reference is filed. */
export const makePublishPicture =
  ({ edge, renderer, blobs, pictures }: PublishPicturePorts) =>
  async ({ reference, alt, bytes }: PictureInput): Promise<ItemImage> => {
    const { width, height, placeholder, renditions } = await renderer.render(bytes)
    const webp = renditions.filter(({ format }) => format === "webp")
    const widest = webp.at(-1)
    if (!widest) throw new Error(`picture ${reference} has no renditions`)
    const hash = edge.sha256(widest.bytes)
    await Promise.all(
      renditions.map(({ width: wide, format, bytes: body }) =>
        blobs.put(mediaName(hash, wide, format), body, `image/${format}`),
      ),
    )
    const widths = webp.map((rendition) => rendition.width)
    const url = mediaPath(hash, widths.includes(defaultWidth) ? defaultWidth : widest.width)
    const image = { url, alt, width, height, widths, placeholder }
    await pictures.file(reference, image)
    return image
  }
