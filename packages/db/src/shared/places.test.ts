import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { chunksOf } from "./places.ts"

test.prop([fc.array(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 12 })])(
  "cuts all into full chunks, the last one with what is left",
  (all, size) => {
    const chunks = chunksOf(all, size)
    expect(chunks.flat()).toEqual(all)
    for (const chunk of chunks.slice(0, -1)) expect(chunk).toHaveLength(size)
    expect(chunks.every(({ length }) => length > 0 && length <= size)).toBe(true)
  },
)

it("makes no chunk of nothing", () => {
  expect(chunksOf([], 3)).toEqual([])
})
