import { expect, it } from "vitest"
import { countText, spokenCount } from "./count-text.rule.ts"

it("says of a count that isn't the whole that it is at least so many", () => {
  expect([countText(123_456, false), countText(10_000, true)]).toEqual(["1,23,456", "10,000+"])
  expect([spokenCount(12, false), spokenCount(10_000, true)]).toEqual(["12", "at least 10,000"])
})
