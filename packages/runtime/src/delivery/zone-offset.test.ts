import { expect, it } from "vitest"
import { knowsZone, zoneOffset } from "./zone-offset.ts"

it("knows zones ahead of, behind and at UTC, summer time included", () => {
  const winter = new Date("2026-01-15T00:00:00Z")
  const summer = new Date("2026-07-15T00:00:00Z")
  expect(zoneOffset("Asia/Kolkata", winter)).toBe(330)
  expect(zoneOffset("UTC", winter)).toBe(0)
  expect([zoneOffset("America/New_York", winter), zoneOffset("America/New_York", summer)]).toEqual([
    -300, -240,
  ])
})

it("tells zones from other words", () => {
  expect(["Asia/Kolkata", "UTC", "Asia/Nowhere", "India"].map(knowsZone)).toEqual([true, true, false, false])
})
