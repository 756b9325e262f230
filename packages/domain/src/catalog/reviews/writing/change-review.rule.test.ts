import { describe, expect, it } from "vitest"
import { aReview } from "../testing/review.builder.ts"
import { countedOf, moderated, type Written, written } from "./change-review.rule.ts"

const now = new Date("2026-02-01T00:00:00Z")
const birth = { id: "r1", productId: "p1", customerId: "c1", now }
const words: Written = {
  ...{ stars: 2, title: "Chipped", text: "", photos: [], author: "Asha K.", verified: true },
}

describe("written", () => {
  it("is shown from its first moment", () => {
    expect(written(null, words, birth)).toMatchObject({
      ...words,
      ...{ id: "r1", state: "shown", helpful: 0, reports: 0, writtenAt: now, editedAt: null },
    })
  })

  it("keeps its id, its day and its votes when written anew", () => {
    const before = aReview(1, { helpful: 7, reports: 2 })
    const after = written(before, words, birth)
    expect(after).toEqual({ ...before, ...words, editedAt: now })
  })

  it("is the same object when nothing changed, so that nothing is written nor told", () => {
    const before = written(null, words, birth)
    expect(written(before, { ...words, photos: [] }, birth)).toBe(before)
  })

  it("stays hidden, whatever its author writes", () => {
    expect(written(aReview(1, { state: "hidden" }), words, birth).state).toBe("hidden")
  })
})

describe("moderated", () => {
  const reported = aReview(1, { reports: 3, why: ["abuse"] })

  it("hides with a reason, restores, and forgets reports either way", () => {
    const hidden = moderated(reported, { verdict: "hide", reason: "rude" })
    expect(hidden).toMatchObject({ state: "hidden", hiddenFor: "rude", reports: 0, why: [] })
    expect(moderated(hidden, { verdict: "restore", reason: "looked again" })).toEqual({
      ...reported,
      ...{ reports: 0, why: [] },
    })
    expect(moderated(reported, { verdict: "keep", reason: "fine" })).toMatchObject({
      state: "shown",
      reports: 0,
    })
  })

  it("changes nothing twice", () => {
    const hidden = moderated(reported, { verdict: "hide", reason: "rude" })
    expect(moderated(hidden, { verdict: "hide", reason: "again" })).toBe(hidden)
    const kept = aReview(1)
    for (const verdict of ["keep", "restore"] as const)
      expect(moderated(kept, { verdict, reason: "x" })).toBe(kept)
  })
})

it("counts what is shown alone", () => {
  expect(countedOf(aReview(1, { stars: 3 }))).toBe(3)
  expect(countedOf(aReview(1, { state: "hidden" }))).toBeNull()
  expect(countedOf(null)).toBeNull()
})
