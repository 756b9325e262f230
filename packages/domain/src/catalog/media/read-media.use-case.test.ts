import { describe, expect, it } from "vitest"
import { fakeCatalogStores } from "../testing/index.ts"
import { mediaName } from "./media.rule.ts"
import { makeReadMedia } from "./read-media.use-case.ts"

describe("readMedia", () => {
  it("answers what was stored and nothing that could not have been", async () => {
    const { blobs } = fakeCatalogStores()
    const name = mediaName("cd".repeat(32), 320)
    await blobs.put(name, new Uint8Array([7]), "image/webp")
    await blobs.put("secret", new Uint8Array([9]), "text/plain")
    const read = makeReadMedia({ blobs })
    expect(await read(name)).toMatchObject({ bytes: 1, contentType: "image/webp" })
    expect(await read("secret")).toBeNull()
    expect(await read(mediaName("ef".repeat(32), 320))).toBeNull()
  })
})
