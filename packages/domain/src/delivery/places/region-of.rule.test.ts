import { expect, it } from "vitest"
import { regionOf } from "./region-of.rule.ts"

it("goes by the state where the place is known", () => {
  expect(regionOf("781001", "Assam")).toBe("northeast")
  expect(regionOf("440001", "Maharashtra")).toBe("west")
  expect(regionOf("492001", "Chhattisgarh")).toBe("central")
  expect(regionOf("110001", "Delhi")).toBe("north")
})

it("goes by the postal zone where it isn't", () => {
  expect(regionOf("560999", null)).toBe("south")
  expect(regionOf("700999", null)).toBe("east")
  expect(regionOf("", null)).toBe("north")
})
