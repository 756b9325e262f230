import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { readToken, writeToken } from "./place-token.mapping.ts"

it("reads what it wrote", () => {
  expect(readToken(writeToken([12.5, 3, "P-1"]), 3)).toEqual([12.5, 3, "P-1"])
})

it.each([
  ["another list's", writeToken([1, "P-1"])],
  ["a place without an id", writeToken([1, 2, 3])],
  ["things that are no values", writeToken([1, { script: "x" }, "P-1"])],
  ["words beyond measure", writeToken([1, "x".repeat(200), "P-1"])],
  ["no JSON", "AAAA"],
])("takes %s for none", (_, token) => {
  expect(readToken(token, 3)).toBeNull()
})

test.prop([fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 5 })])(
  "bears anything",
  (token, count) => {
    const place = readToken(token, count)
    expect(place === null || place.length === count).toBe(true)
  },
)
