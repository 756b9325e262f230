import { expect, it } from "vitest"
import { defaultTuning } from "./default-tuning.rule.ts"
import { knownTuning } from "./known-tuning.rule.ts"

it("finds pins whatever the case and the blanks of what is typed", () => {
  const tuning = { ...defaultTuning(), pins: [{ text: "Diwali  Lamp", productIds: ["P-1"] }] }
  expect(knownTuning(tuning).pinsOf(" diwali lamp ")).toEqual(["P-1"])
  expect(knownTuning(tuning).pinsOf("lamp")).toEqual([])
})
