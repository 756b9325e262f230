import { expect, it } from "vitest"
import { packPlace, placeBytes } from "../promise/place-row.rule.ts"
import { aCell, aTable } from "../testing/table.builder.ts"
import { nearestServed } from "./nearest-served.rule.ts"

/** Bengaluru, Chennai and, off the coast of Kochi, an island that nobody serves; the army's post in Bengaluru is closed. */
const world = () => {
  const table = aTable({ cellOf: (from, to) => (to === 2 || (from === 1 && to === 0) ? null : aCell()) })
  const rows = [
    { pincode: 560_001, cluster: 0, latitude: 12.97, longitude: 77.59, closed: false },
    { pincode: 560_007, cluster: 0, latitude: 11, longitude: 75, closed: true },
    { pincode: 600_001, cluster: 1, latitude: 13.08, longitude: 80.27, closed: false },
    { pincode: 682_555, cluster: 2, latitude: 10.57, longitude: 72.64, closed: false },
  ]
  const places = new DataView(new ArrayBuffer(rows.length * placeBytes))
  rows.forEach(({ closed, ...row }, index) => {
    const mile = { hours: 0, express: true, closed }
    packPlace(places, index, { ...row, city: row.cluster, state: row.cluster, mile })
  })
  return { ...table, places }
}

it("names the nearest place to which these warehouses' goods come, and how far that is", () => {
  const found = nearestServed(world(), { pincode: "682555", warehouseIds: ["WH-BLR", "WH-MAA"] })
  expect(found).toMatchObject({ pincode: "560001", city: "Bengaluru" })
  expect(found?.km).toBeGreaterThan(550)
  expect(found?.km).toBeLessThan(650)
})

it("counts only ways from where the goods are", () => {
  const found = nearestServed(world(), { pincode: "682555", warehouseIds: ["WH-MAA"] })
  expect(found?.pincode).toBe("600001")
})

it("knows of no place for an unknown pincode, or goods that are nowhere", () => {
  expect(nearestServed(world(), { pincode: "999999", warehouseIds: ["WH-BLR"] })).toBeNull()
  expect(nearestServed(world(), { pincode: "682555", warehouseIds: [] })).toBeNull()
})
