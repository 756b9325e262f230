import { expect, it } from "vitest"
import { returnWords } from "./policy-words.rule.ts"

const day = 86_400_000

it("promises whole days only", () => {
  expect(returnWords(14 * day)).toBe("Can be sent back within 14 days of delivery.")
  expect(returnWords(day + 1)).toContain("within 1 day of")
  expect(returnWords(day - 1)).toBe("Can’t be sent back once it’s delivered.")
})
