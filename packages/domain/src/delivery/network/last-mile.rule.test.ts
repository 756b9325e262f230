import { expect, it } from "vitest"
import { lastMile } from "./last-mile.rule.ts"

const middle = { latitude: 20, longitude: 78 }
const north = (km: number) => ({ latitude: 20 + km / 111.2, longitude: 78 })

it("adds more hours the farther out, and express only near", () => {
  expect(lastMile(middle, middle)).toEqual({ hours: 0, express: true })
  expect(lastMile(middle, north(45))).toEqual({ hours: 12, express: true })
  expect(lastMile(middle, north(100))).toEqual({ hours: 24, express: false })
  expect(lastMile(middle, north(250))).toEqual({ hours: 48, express: false })
})
