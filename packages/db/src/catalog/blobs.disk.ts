import { randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, open, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Blobs, isBlobKey } from "@haat/domain/catalog"

const contentTypes: Readonly<Record<string, string>> = {
  webp: "image/webp",
  avif: "image/avif",
  png: "image/png",
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT"

/** The same store in a folder: written beside and renamed, so that a reader never sees half a picture. */
export const makeBlobsDisk = (folder: string): Blobs => ({
  put: async (key, bytes) => {
    if (!isBlobKey(key)) throw new Error(`no such key: ${JSON.stringify(key)}`)
    await mkdir(folder, { recursive: true })
    const draft = join(folder, `.${randomUUID()}`)
    await writeFile(draft, bytes)
    await rename(draft, join(folder, key))
  },
  read: async (key) => {
    if (!isBlobKey(key)) return null
    try {
      const path = join(folder, key)
      const file = await open(path)
      const { size } = await file.stat().finally(() => file.close())
      const contentType = contentTypes[key.split(".").at(-1) ?? ""] ?? "application/octet-stream"
      return { body: createReadStream(path), bytes: size, contentType, etag: `"${key}"` }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
})
