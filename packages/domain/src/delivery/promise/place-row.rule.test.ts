import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { findPlace, lastMileAt, packPlace, placeAt, placeBytes } from "./place-row.rule.ts"

const viewOf = (pincodes: readonly number[]): DataView => {
  const view = new DataView(new ArrayBuffer(pincodes.length * placeBytes))
  pincodes.forEach((pincode, ordinal) => {
    const mile = { hours: 12, express: ordinal % 2 === 0 }
    packPlace(view, ordinal, {
      pincode,
      cluster: 7,
      city: 0,
      state: 0,
      mile,
      latitude: 8.5,
      longitude: 93.25,
    })
  })
  return view
}

test.prop([fc.uniqueArray(fc.integer({ min: 100_000, max: 999_999 }), { minLength: 1, maxLength: 60 })])(
  "finds every listed pincode and no other",
  (listed) => {
    const sorted = [...listed].sort((a, b) => a - b)
    const view = viewOf(sorted)
    expect(sorted.map((pincode) => findPlace(view, String(pincode)))).toEqual(sorted.map((_, index) => index))
    const other = sorted.includes(123_456) ? 0 : 123_456
    expect(findPlace(view, String(other))).toBeNull()
  },
)

it("reads back what was written", () => {
  const places = viewOf([560_001, 560_002])
  const header = {
    warehouses: [],
    couriers: [],
    feesMinor: [],
    holidays: [],
    lanes: [],
    loads: [],
    ends: [],
    states: ["Karnataka"],
    cities: ["Bengaluru"],
    clusters: 8,
  }
  const table = { version: 1, header, cells: new DataView(new ArrayBuffer(0)), places }
  expect(placeAt(table, 1)).toEqual({
    pincode: "560002",
    cluster: 7,
    city: "Bengaluru",
    state: "Karnataka",
    latitude: 8.5,
    longitude: 93.25,
  })
  expect(lastMileAt(places, 1)).toEqual({ hours: 12, express: false, closed: false })
})

it("takes nothing but six digits for a pincode", () => {
  expect(
    ["", "56001", "5600011", "056001", "abcdef", "560001 "].map((text) => findPlace(viewOf([560_001]), text)),
  ).toEqual(Array(6).fill(null))
})
