import { expect, it } from "vitest"
import { askChoices, stepText } from "./ask-words.rule.ts"

it("offers a decision to others only, and taking back to who asked", () => {
  const ask = { status: "ASKED", askedBy: "asha" } as const
  expect(askChoices(ask, "asha")).toEqual(["withdraw"])
  expect(askChoices(ask, "bela")).toEqual(["approve", "refuse"])
  expect(askChoices({ ...ask, status: "DONE" }, "bela")).toEqual([])
})

it("says what is asked for", () => {
  const lines = [
    { lineNo: 1, quantity: 2 },
    { lineNo: 2, quantity: 1 },
  ]
  expect(stepText({ step: { kind: "cancel-lines", lines } })).toBe("Cancel 3 units of the order")
  expect(stepText({ step: { kind: "cancel-lines", lines: lines.slice(1) } })).toBe(
    "Cancel 1 unit of the order",
  )
  expect(stepText({ step: { kind: "cancel" } })).toContain("whole order")
})
