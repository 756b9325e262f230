import { expect, it } from "vitest"
import { atHoldEnd } from "./expire-order.rule.ts"

it.each([
  ["captured", false, "settled"],
  ["captured", true, "settled"],
  ["authorized", false, "settled"],
  ["voided", false, "expire"],
  ["declined", true, "expire"],
  ["requires-action", false, "wait"],
  [null, false, "wait"],
  [null, true, "expire"],
] as const)("told %s, extended %s: %s", (told, extended, expected) => {
  expect(atHoldEnd(told, extended)).toBe(expected)
})
