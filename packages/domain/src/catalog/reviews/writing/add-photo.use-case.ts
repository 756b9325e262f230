import { err, ok } from "../../../shared/index.ts"
import { makePublishPicture, type PublishPicturePorts } from "../../media/publish-picture.use-case.ts"
import type { Rendered, Renderer } from "../../ports.ts"
import type { Reviews } from "../review.model.ts"
import { isPhoto, photoLimitBytes, photoReference } from "./photo.rule.ts"

const tried = async (renderer: Renderer, bytes: Uint8Array): Promise<Rendered | null> => {
  try {
    return await renderer.render(bytes)
  } catch {
    // What no decoder can read is no picture, whatever the reason it gives.
    return null
  }
}

/** Renders a shopper's photo like every picture of the shop: other pixels, no metadata, immutable names. */
export const makeAddPhoto =
  (ports: PublishPicturePorts): Reviews["addPhoto"] =>
  async (customerId, bytes) => {
    if (bytes.byteLength > photoLimitBytes) return err({ code: "PHOTO_REFUSED", why: "too-large" })
    const rendered = isPhoto(bytes) ? await tried(ports.renderer, bytes) : null
    if (!rendered) return err({ code: "PHOTO_REFUSED", why: "not-a-picture" })
    const id = ports.edge.sha256(bytes)
    const publish = makePublishPicture({ ...ports, renderer: { render: async () => rendered } })
    const reference = photoReference(customerId, id)
    return ok({ id, image: await publish({ reference, alt: "", bytes }) })
  }
