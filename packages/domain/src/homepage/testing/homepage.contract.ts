import { expect, it } from "vitest"
import type { HomeKey } from "../homepage.model.ts"
import type { HomeRecords } from "../ports.ts"
import { homeRecordOf } from "./homepage.builder.ts"

/** `freshRegion` names a region without a record. */
export const homeRecordsContract = (records: HomeRecords, freshRegion: () => string): void => {
  const fresh = (): HomeKey => ({ region: freshRegion(), platform: "web" })

  it("gives back the record it was given, by region and platform", async () => {
    const key = fresh()
    expect(await records.read(key)).toBeNull()
    const record = homeRecordOf({ ...key, menu: [{ categoryId: "books", name: "Bücher 📚", image: null }] })
    expect(await records.write(record)).toBe(true)
    expect(await records.read(key)).toEqual(record)
    expect(await records.read({ ...key, platform: "android" })).toBeNull()
  })

  it("lets no older version overwrite a newer one", async () => {
    const key = fresh()
    const version = 1_790_000_000_000
    await records.write(homeRecordOf({ ...key, version }))
    expect(await records.write(homeRecordOf({ ...key, version: version - 1 }))).toBe(false)
    expect(await records.write(homeRecordOf({ ...key, version }))).toBe(false)
    expect(await records.write(homeRecordOf({ ...key, version: version + 1 }))).toBe(true)
    expect(await records.read(key)).toMatchObject({ version: version + 1 })
  })

  it("gives the claim of a key to one of many", async () => {
    const key = fresh()
    const claims = await Promise.all(Array.from({ length: 20 }, () => records.claim(key, 60_000)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await records.claim({ ...key, platform: "android" }, 60_000)).toBe(true)
  })
}
