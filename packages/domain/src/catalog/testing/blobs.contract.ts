import { describe, expect, it } from "vitest"
import type { Blobs } from "../ports.ts"

const bytesOf = async (body: AsyncIterable<Uint8Array>): Promise<number[]> => {
  const all: number[] = []
  for await (const chunk of body) all.push(...chunk)
  return all
}

/** What every blob store must hold to. */
export const blobsContract = (name: string, fresh: () => Promise<Blobs>): void => {
  describe(`blobs: ${name}`, () => {
    it("gives back what was put, byte for byte", async () => {
      const blobs = await fresh()
      const bytes = new Uint8Array(70_000).map((_, index) => index % 251)
      await blobs.put("contract-a.webp", bytes, "image/webp")
      await blobs.put("contract-a.webp", bytes, "image/webp")
      const media = await blobs.read("contract-a.webp")
      expect(media).toMatchObject({ bytes: 70_000, contentType: "image/webp" })
      expect(media?.etag).toMatch(/^"[^"]+"$/)
      expect(await bytesOf(media?.body ?? (async function* () {})())).toEqual([...bytes])
    })

    it("answers null for what is not there", async () => {
      expect(await (await fresh()).read("contract-none.webp")).toBeNull()
    })

    it.each(["../up.webp", "a/../../up.webp", "/etc/passwd", "a\0.webp", ""])(
      "refuses the key %j",
      async (key) => {
        const blobs = await fresh()
        await expect(blobs.put(key, new Uint8Array([1]), "image/webp")).rejects.toThrow(/key/)
        expect(await blobs.read(key)).toBeNull()
      },
    )
  })
}
