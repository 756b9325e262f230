import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { clusterPincodes } from "./cluster-pincodes.rule.ts"
import { distanceKm } from "./geography.rule.ts"
import type { PincodeRow } from "./network.model.ts"
import { settlePincodes } from "./settle-pincodes.rule.ts"

const row = (pincode: string, [latitude, longitude]: [number, number], state = "Rajasthan"): PincodeRow => ({
  ...{ pincode, city: "Somewhere", state, latitude, longitude },
})
const none = { clusters: [], pincodes: [] }
const desert = [row("345001", [26.9, 70.9]), row("345002", [26.91, 70.92]), row("345021", [27, 72.4])]
const far = row("560001", [12.97, 77.59], "Karnataka")
const standing = settlePincodes(none, [...desert, far])

it("clusters a whole directory as it would be from scratch", () => {
  expect(standing.clusters.map(({ id }) => id)).toEqual(["CL-345", "CL-345-2", "CL-560"])
  const listed = [...desert, far].map(({ latitude, longitude, ...one }) => ({
    ...one,
    point: { latitude, longitude },
  }))
  expect({ ...standing, astray: undefined }).toEqual({ ...clusterPincodes(listed), astray: undefined })
})

it("keeps names and numbers where a district is cut otherwise, and numbers new clusters on", () => {
  const { clusters, pincodes } = settlePincodes(standing, [
    ...[...desert, far, row("345031", [27, 74])],
    row("799001", [23.83, 91.28], "Tripura"),
  ])
  expect(clusters.slice(0, 3).map(({ id }) => id)).toEqual(["CL-345", "CL-345-2", "CL-560"])
  expect(clusters.slice(3).map(({ id }) => id)).toEqual(["CL-345-3", "CL-799"])
  expect(clusters.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4])
  expect(pincodes.map(({ cluster }) => cluster)).toEqual([0, 0, 1, 3, 2, 4])
})

it("leaves an emptied cluster where it is, and fills it again when its pincodes come back", () => {
  const without = settlePincodes(standing, desert)
  expect(without.clusters).toEqual(standing.clusters)
  expect(without.pincodes.map(({ pincode }) => pincode)).not.toContain("560001")
  expect(settlePincodes(without, [...desert, far])).toEqual(standing)
})

it("keeps an island apart from a district that stands already, and a renamed state where it was", () => {
  const island = row("560555", [13.2, 77.7], "Lakshadweep")
  const settled = settlePincodes(standing, [...desert, far, island])
  expect(settled.clusters.at(-1)).toMatchObject({ id: "CL-560-Lakshadweep", ordinal: 3 })
  const renamed = settlePincodes(standing, [...desert, { ...far, state: "Mysore" }])
  expect(renamed.clusters[2]).toMatchObject({ id: "CL-560", state: "Mysore" })
  expect(renamed.clusters).toHaveLength(3)
})

it("names those too far from their district to be believed", () => {
  expect(settlePincodes(standing, [...desert, far, row("345003", [70.9, 26.9])]).astray).toEqual(["345003"])
})

it("leaves one that stands astray already where it is, whoever comes near", () => {
  const wild = { ...row("345003", [9, 70.9]), cluster: 0 }
  const before = { ...standing, pincodes: [...standing.pincodes, wild] }
  const after = settlePincodes(before, [
    ...desert,
    far,
    row("345003", [9, 70.9]),
    row("345004", [26.93, 70.9]),
  ])
  expect(after.astray).toEqual([])
  expect(after.pincodes).toContainEqual(wild)
})

const place = fc.record({
  pincode: fc.integer({ min: 345_000, max: 346_999 }).map(String),
  latitude: fc.integer({ min: 2_500_000, max: 2_650_000 }).map((value) => value / 1e5),
  longitude: fc.integer({ min: 7_000_000, max: 7_150_000 }).map((value) => value / 1e5),
})
const world = fc.uniqueArray(place, { selector: ({ pincode }) => pincode, minLength: 1, maxLength: 40 })
const rowsOf = (places: readonly { pincode: string; latitude: number; longitude: number }[]) =>
  places.map(({ pincode, latitude, longitude }) => row(pincode, [latitude, longitude]))

test.prop([world, world])(
  "leaves nobody out of reach, no name changed, and settles at once",
  (first, second) => {
    const before = settlePincodes(none, rowsOf(first))
    const after = settlePincodes(before, rowsOf(second))
    expect(after.clusters.slice(0, before.clusters.length).map(({ id }) => id)).toEqual(
      before.clusters.map(({ id }) => id),
    )
    expect(after.clusters.map(({ ordinal }) => ordinal)).toEqual(after.clusters.map((_, index) => index))
    expect(new Set(after.clusters.map(({ id }) => id)).size).toBe(after.clusters.length)
    expect(after.pincodes.map(({ pincode }) => pincode)).toEqual(second.map(({ pincode }) => pincode).sort())
    for (const one of after.pincodes) {
      const cluster = after.clusters[one.cluster]
      expect(cluster && distanceKm(one, cluster)).toBeLessThanOrEqual(60.1)
    }
    expect(settlePincodes(after, rowsOf(second))).toEqual({ ...after, astray: [] })
  },
)
