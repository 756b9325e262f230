import { aDocument } from "@haat/domain/search/testing"
import fc from "fast-check"
import { expect, it } from "vitest"
import { meritOf, meritWeight, newnessOf, newnessOn } from "./merit.mapping.ts"

const weights = { text: 1, popularity: 1, rating: 1, conversion: 1, freshness: 1, delivery: 1 }

it("says as one number what three say, whatever weighs beside them", () => {
  expect(meritWeight({ ...weights, text: 3, freshness: 0, delivery: 2 })).toBe(1)
  expect(meritWeight({ ...weights, popularity: 2, rating: 2, conversion: 2 })).toBe(2)
  expect(meritWeight({ ...weights, rating: 2 })).toBeNull()
  expect(meritWeight({ ...weights, conversion: 2 })).toBeNull()
})

it("is more for what sells, is liked or is bought by those who look, and a product nobody looked at is taken for a usual one", () => {
  const usual = aDocument({ popularity: 9, ratingAverage: 4 })
  expect(meritOf({ ...usual, conversion: 0.9 })).toBeGreaterThan(meritOf(usual))
  expect(meritOf({ ...usual, conversion: 0 })).toBeLessThan(meritOf(usual))
  expect(meritOf({ ...usual, popularity: 99 }) - meritOf(usual)).toBeCloseTo(1)
  expect(meritOf({ ...usual, ratingAverage: 5 }) - meritOf(usual)).toBeCloseTo(0.2)
})

it("halves newness every thirty days, whenever it is asked", () => {
  const days = fc.integer({ min: 0, max: 3000 })
  const from = Date.parse("2024-06-01T00:00:00.000Z")
  fc.assert(
    fc.property(days, days, (created, age) => {
      const at = (day: number) => new Date(from + day * 86_400_000).toISOString()
      const left = newnessOf({ createdAt: at(created) }) * newnessOn(at(created + age).slice(0, 10))
      expect(left).toBeCloseTo(2 ** (-age / 30), 6)
      expect(Math.fround(newnessOn(at(created + age).slice(0, 10)))).toBeGreaterThan(0)
    }),
  )
})
