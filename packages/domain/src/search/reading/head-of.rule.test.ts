import { expect, it } from "vitest"
import { headOf } from "./head-of.rule.ts"

it.each([
  ["tufted chair with gold legs", "chair"],
  ["worn leather office Chair", "chair"],
  ["wire basket with dividers", "basket"],
  ["dresser 7 draw 42", "draw"],
  ["for two", "two"],
  ["12 34", null],
])("hears in %j what is asked for", (text, head) => {
  expect(headOf(text)).toBe(head)
})
