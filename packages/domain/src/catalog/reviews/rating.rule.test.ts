import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import type { Rating, Tally } from "./rating.model.ts"
import { averageOf, type Counted, countOf, ratingAfterFeed, ratingAfterReview } from "./rating.rule.ts"

const anyCounted: fc.Arbitrary<Counted> = fc.constantFrom(null, 1, 2, 3, 4, 5)
const anyGiven = fc.record({
  average: fc.constantFrom(0, 3.5, 4.4),
  count: fc.nat({ max: 200 }),
})
const anyStep = fc.oneof(
  fc.record({ review: fc.nat({ max: 7 }), becomes: anyCounted }),
  fc.record({ feed: anyGiven }),
)

const recount = (reviews: ReadonlyMap<number, Counted>): Tally => {
  const of = (stars: number) => [...reviews.values()].filter((one) => one === stars).length
  return [of(1), of(2), of(3), of(4), of(5)]
}

test.prop([anyGiven, fc.array(anyStep, { maxLength: 60 })])(
  "is the recount, however writing, changing, hiding, taking back and feeds follow each other",
  (first, steps) => {
    const reviews = new Map<number, Counted>()
    let given = first
    let rating: Rating = first
    for (const step of steps) {
      if ("feed" in step) {
        given = step.feed
        rating = ratingAfterFeed(given, rating)
      } else {
        rating = ratingAfterReview(rating, reviews.get(step.review) ?? null, step.becomes)
        reviews.set(step.review, step.becomes)
      }
      const stars = recount(reviews)
      const expected =
        countOf(stars) === 0 ? given : { average: averageOf(stars), count: countOf(stars), stars, given }
      expect(rating).toEqual(expected)
    }
  },
)

it("is what the supplier says until the first review, and again after the last one", () => {
  const fed = ratingAfterFeed({ average: 4.4, count: 120 }, undefined)
  const reviewed = ratingAfterReview(fed, null, 2)
  expect(reviewed).toMatchObject({ average: 2, count: 1 })
  expect(ratingAfterFeed({ average: 5, count: 900 }, reviewed)).toMatchObject({ average: 2, count: 1 })
  expect(ratingAfterReview(reviewed, 2, null)).toEqual(fed)
  expect(ratingAfterFeed(undefined, undefined)).toEqual({ average: 0, count: 0 })
})

it("rounds to two digits", () => {
  expect(averageOf([0, 0, 1, 1, 1])).toBe(4)
  expect(averageOf([0, 0, 0, 1, 2])).toBe(4.67)
})

it("never counts below nothing", () => {
  expect(() => ratingAfterReview({ average: 0, count: 0 }, 3, null)).toThrow("never held it")
})
