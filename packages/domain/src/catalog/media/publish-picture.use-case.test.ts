import { describe, expect, it } from "vitest"
import { fakeCatalogStores, fakeEdge } from "../testing/index.ts"
import { isMediaName } from "./media.rule.ts"
import { makePublishPicture } from "./publish-picture.use-case.ts"

describe("publishPicture", () => {
  it("stores every width, as AVIF and as WebP, under the content's hash and files the reference", async () => {
    const { blobs, pictures, renderer, stored } = fakeCatalogStores()
    const publish = makePublishPicture({ edge: fakeEdge(), renderer, blobs, pictures })
    const image = await publish({ reference: "demo:mug", alt: "A mug", bytes: new Uint8Array([1, 2, 3]) })
    expect(image).toMatchObject({ alt: "A mug", widths: [160, 320, 640] })
    expect(image.url).toMatch(/^\/media\/[0-9a-f]{32}a-640\.webp$/)
    const names = [...stored.blobs.keys()]
    expect(names.every(isMediaName)).toBe(true)
    expect(names.map((name) => name.slice(33)).sort()).toEqual(
      [160, 320, 640].flatMap((width) => [`-${width}.avif`, `-${width}.webp`]),
    )
    expect((await blobs.read(names.find((name) => name.endsWith(".avif")) ?? ""))?.contentType).toBe(
      "image/avif",
    )
    expect((await pictures.byReferences(["demo:mug", "demo:none"])).size).toBe(1)
    expect(await publish({ reference: "demo:mug", alt: "A mug", bytes: new Uint8Array([1, 2, 3]) })).toEqual(
      image,
    )
  })

  it("gives another picture another address", async () => {
    const { blobs, pictures, renderer } = fakeCatalogStores()
    const publish = makePublishPicture({ edge: fakeEdge(), renderer, blobs, pictures })
    const [a, b] = await Promise.all(
      [1, 2].map((byte) => publish({ reference: `demo:${byte}`, alt: "", bytes: new Uint8Array([byte]) })),
    )
    expect(a?.url).not.toBe(b?.url)
  })
})
