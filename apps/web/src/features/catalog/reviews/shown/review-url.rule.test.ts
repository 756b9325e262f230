import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { allReviews, readReviewChoice, reviewsHref } from "./review-url.rule.ts"

const anyChoice = fc.record({
  order: fc.constantFrom("helpful" as const, "newest" as const),
  stars: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
  verifiedOnly: fc.boolean(),
  cursor: fc.constantFrom(null, "1.2.018f0000-0000-7000-8000-000000000001"),
})

test.prop([anyChoice])("reads from an address what was written into it", (choice) => {
  const { searchParams } = new URL(reviewsHref("a mug/ü", choice), "https://haat.example")
  expect(readReviewChoice(Object.fromEntries(searchParams))).toEqual(choice)
})

it("passes over what an address can't mean", () => {
  const strange = { sort: "price", stars: "6", verified: "yes", after: ["a", "b"] }
  expect(readReviewChoice(strange)).toEqual(allReviews)
  expect(readReviewChoice({ stars: ["5"], after: "x".repeat(200) })).toEqual(allReviews)
})

it("names the plain list without a query", () => {
  expect(reviewsHref("mug", allReviews)).toBe("/p/mug/reviews")
})
