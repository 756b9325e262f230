import { expect, it } from "vitest"
import { pictureByKey } from "./turn.rule.ts"

it.each([
  ["ArrowRight", 0, 1],
  ["ArrowLeft", 1, 0],
  ["ArrowLeft", 0, null],
  ["ArrowRight", 2, null],
  ["Home", 2, 0],
  ["End", 0, 2],
  ["End", 2, null],
  ["Tab", 0, null],
])("%s on picture %i of three turns to %s", (key, shown, to) => {
  expect(pictureByKey(key, shown, 3)).toBe(to)
})
