import { expect, it } from "vitest"
import { defaultTuning } from "./default-tuning.rule.ts"
import { tuningSchema } from "./tuning.schema.ts"

const { weights, pins, synonyms } = defaultTuning()

it("admits the shop's own", () => {
  expect(tuningSchema.safeParse({ weights, pins, synonyms }).success).toBe(true)
})

it.each([
  ["a weight below nothing", { weights: { ...weights, text: -1 } }],
  ["a weight beyond bounds", { weights: { ...weights, text: 11 } }],
  ["an unknown weight", { weights: { ...weights, luck: 1 } }],
  ["a pin without products", { pins: [{ text: "lamp", productIds: [] }] }],
  ["a pin that is no id", { pins: [{ text: "lamp", productIds: ['"}], "x'] }] }],
  ["lines beyond measure", { synonyms: ["x".repeat(401)] }],
])("refuses %s", (_, over) => {
  expect(tuningSchema.safeParse({ weights, pins, synonyms, ...over }).success).toBe(false)
})
