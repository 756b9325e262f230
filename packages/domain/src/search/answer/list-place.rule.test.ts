import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { markOf, readPlace, writePlace } from "./list-place.rule.ts"

const marks = fc.array(fc.string({ minLength: 1 }).map(markOf), { maxLength: 100 })
const words = fc.option(fc.string())
const texts = fc.array(fc.string(), { maxLength: 3 })

test.prop([
  fc.record({
    page: fc.integer({ min: 1 }),
    reading: fc.record({
      reading: fc.constantFrom("exact", "corrected", "wide", "some", "alike"),
      spelling: words,
      kind: fc.option(fc.record({ names: texts, categoryIds: texts, beside: texts })),
    }),
    listed: marks,
    after: words,
  }),
])("reads what it wrote", (place) => {
  expect(readPlace(writePlace(place))).toEqual(place)
})

it.each([null, undefined, "", "WzFd", "[]", "[1,2]", '[1,{"reading":"exact"},7,null]', "{"])(
  "takes %s for no place",
  (cursor) => {
    expect(readPlace(cursor)).toBeNull()
  },
)

it("marks each of a hundred products otherwise", () => {
  const all = Array.from({ length: 100 }, (_, at) => markOf(`01981f3e-7a2b-7c00-8000-0000000000${at}`))
  expect(new Set(all).size).toBe(100)
})
