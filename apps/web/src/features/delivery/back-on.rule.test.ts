import type { DeliveryPromise } from "@haat/domain/delivery"
import { expect, it } from "vitest"
import { dayInIndia, orderableFrom, soonestBack } from "./back-on.rule.ts"

const promise = (warehouseId: string, earliest: string, latest = earliest): DeliveryPromise => ({
  ...{ service: "standard", warehouseId, courier: "Vayu", earliest, latest, feeMinor: 0 },
  ...{ orderBy: new Date(0), dispatchOn: earliest, tableVersion: 1 },
})
const expected = (warehouseId: string, expectedOn: string) => ({ warehouseId, expectedOn })

it("names what is at the door first, not what is in a warehouse first", () => {
  const far = { expected: expected("WH-GAU", "2031-01-03"), promises: [promise("WH-GAU", "2031-01-12")] }
  const near = { expected: expected("WH-BLR", "2031-01-05"), promises: [promise("WH-BLR", "2031-01-06")] }
  expect(soonestBack([far, near])).toEqual({
    ...{ on: "2031-01-05", earliest: "2031-01-06", latest: "2031-01-06" },
  })
})

it("names no date where announced goods can't come, or nothing is announced", () => {
  const elsewhere = {
    expected: expected("WH-GAU", "2031-01-03"),
    promises: [promise("WH-BLR", "2031-01-04")],
  }
  expect(soonestBack([elsewhere])).toBeNull()
  expect(soonestBack([])).toBeNull()
})

it("counts days as India does, and orders from noon of the day, never in the past", () => {
  expect(dayInIndia(new Date("2031-01-02T19:00:00Z"))).toBe("2031-01-03")
  const goods = expected("WH-BLR", "2031-01-03")
  expect(orderableFrom(goods, new Date("2031-01-01T00:00:00Z"))).toEqual(new Date("2031-01-03T06:30:00Z"))
  expect(orderableFrom(goods, new Date("2031-01-03T10:00:00Z"))).toEqual(new Date("2031-01-03T10:00:00Z"))
})
