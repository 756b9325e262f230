import { expect, it } from "vitest"
import { distanceKm, medianPoint } from "./geography.rule.ts"

const bengaluru = { latitude: 12.9716, longitude: 77.5946 }
const delhi = { latitude: 28.6139, longitude: 77.209 }

it("measures the great circle", () => {
  expect(distanceKm(bengaluru, bengaluru)).toBe(0)
  expect(distanceKm(bengaluru, delhi)).toBeCloseTo(distanceKm(delhi, bengaluru), 6)
  expect(distanceKm(bengaluru, delhi)).toBeGreaterThan(1730)
  expect(distanceKm(bengaluru, delhi)).toBeLessThan(1760)
})

it("takes a median that a wild point doesn't move", () => {
  const wild = { latitude: 80, longitude: 10 }
  expect(medianPoint([bengaluru, bengaluru, wild])).toEqual(bengaluru)
})
