import { expect, test } from "vitest"
import { FULL_NEED, shortage } from "./resources.ts"

const plenty = { memoryMb: 8000, stateMb: 50_000, cacheMb: 50_000 }

test("a machine with room is not refused", () => {
  expect(shortage(FULL_NEED, plenty)).toBeUndefined()
})

test.each([
  ["memory", { ...plenty, memoryMb: 900 }, /900 MB of memory/],
  ["disk for data", { ...plenty, stateMb: 10 }, /10 MB are free on the disk/],
  ["disk for downloads", { ...plenty, cacheMb: 20 }, /HAAT_CACHE moves them/],
])("short of %s is one sentence with the figure", (_, have, sentence) => {
  expect(shortage(FULL_NEED, have)).toMatch(sentence)
})
