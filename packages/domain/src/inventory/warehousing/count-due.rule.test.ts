import { expect, it } from "vitest"
import { countDueAfter } from "./count-due.rule.ts"

const at = new Date("2031-03-01T10:00:00Z")

it("has a shelf counted a month after it was filled or counted", () => {
  for (const move of ["PUT_AWAY", "COUNT"] as const)
    expect(countDueAfter(move, at)).toEqual(new Date("2031-03-31T10:00:00Z"))
})

it("has a shelf counted at once when its units were only worked out", () => {
  expect(countDueAfter("SETTLE", at)).toEqual(at)
})

it("leaves the day alone when units were taken by somebody who saw them", () => {
  expect([countDueAfter("PICK", at), countDueAfter("TRANSFER", at)]).toEqual([null, null])
})
