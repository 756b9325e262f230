import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openGeoReader } from "./geo-reader.ts"
import { mmdbFile } from "./testing/index.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "haat-geo-"))
})
afterAll(() => rm(folder, { recursive: true }))

it("says where an address is, and nothing where the database doesn't know", async () => {
  const path = join(folder, "city.mmdb")
  const delhi = { country: { iso_code: "IN" }, subdivisions: [{ iso_code: "DL", names: { en: "Delhi" } }] }
  await writeFile(
    path,
    mmdbFile({ "203.0.113.0/24": delhi, "198.51.100.128/25": { country: { iso_code: "SG" } } }),
  )
  const read = await openGeoReader(path)
  expect(read("203.0.113.77")).toEqual({ country: "IN", subdivision: "DL" })
  expect(read("198.51.100.200")).toBeNull()
  expect([read("198.51.100.1"), read("192.0.2.1"), read("2001:db8::1"), read("unknown")]).toEqual([
    null,
    null,
    null,
    null,
  ])
})

it("throws where the file is no database", async () => {
  const path = join(folder, "broken.mmdb")
  await writeFile(path, "not a database")
  await expect(openGeoReader(path)).rejects.toThrow()
  await expect(openGeoReader(join(folder, "nowhere.mmdb"))).rejects.toThrow()
})
