import { expect, it } from "vitest"
import { countText, helpfulText, reviewProblem, shareOf, starsText } from "./review-words.rule.ts"

it("counts in words", () => {
  expect([starsText(1), starsText(4)]).toEqual(["1 star", "4 stars"])
  expect([countText(1), countText(0)]).toEqual(["1 review", "0 reviews"])
  expect([0, 1, 2].map(helpfulText)).toEqual([
    "",
    "1 person found this helpful",
    "2 people found this helpful",
  ])
})

it("shows a share of nothing as none", () => {
  expect(shareOf(0, 0)).toBe(0)
  expect(shareOf(1, 3)).toBe(33)
})

it("says what to do, whatever was thrown", () => {
  expect(reviewProblem({ data: { refusal: { code: "OWN_REVIEW" } } })).toContain("own review")
  for (const odd of [null, new Error("x"), { data: {} }, { data: { refusal: null } }])
    expect(reviewProblem(odd)).toContain("try again")
})
