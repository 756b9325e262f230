import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { blobsContract } from "@haat/domain/catalog/testing"
import { afterAll, expect, it } from "vitest"
import { makeBlobsDisk } from "./blobs.disk.ts"

const folder = await mkdtemp(join(tmpdir(), "haat-blobs-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

blobsContract("disk", async () => makeBlobsDisk(join(folder, "media")))

it("leaves no half-written files", async () => {
  expect((await readdir(join(folder, "media"))).every((name) => name.startsWith("contract-"))).toBe(true)
})
