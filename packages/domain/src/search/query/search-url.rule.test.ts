import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { searchSorts } from "../search.model.ts"
import { readSearchAddress, writeSearchAddress } from "./search-url.rule.ts"

const read = (query: string) => readSearchAddress(new URLSearchParams(query))

const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text && text.length <= 40)
const price = fc.option(fc.nat({ max: 1e9 }))
const address = fc.record({
  text: fc.oneof(fc.constant(""), word),
  categoryId: fc.option(word),
  filters: fc.dictionary(
    fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,10}$/),
      fc.constantFrom("रंग", "धागे-गिनती", "கைத்தறி_2"),
    ),
    fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    { maxKeys: 4, noNullPrototype: true },
  ),
  priceMinMinor: price,
  priceMaxMinor: price,
  ratingAtLeast: fc.option(fc.constantFrom(2, 3, 4, 4.5)),
  withinDays: fc.option(fc.nat({ max: 30 })),
  sort: fc.constantFrom(...searchSorts),
  page: fc.integer({ min: 1, max: 400 }),
  exact: fc.boolean(),
  beyond: fc.boolean(),
})

test.prop([address])("what is written is read back", (any) => {
  const written = writeSearchAddress(any)
  expect(read(written)).toEqual(any)
  expect(writeSearchAddress(read(written))).toBe(written)
})

it("writes no defaults", () => {
  expect(writeSearchAddress({})).toBe("")
  expect(
    writeSearchAddress({ text: "red shoes", filters: { size: ["8"], color: ["Red", "Blue"] }, page: 2 }),
  ).toBe("q=red%20shoes&f.color=Red&f.color=Blue&f.size=8&page=2")
})

it("leaves out what it can't understand", () => {
  expect(read("page=-3&sort=_script&price=a-b&rating=99&within=1e9&f.a.b=x&f.__proto__=x&q=+hello+")).toEqual(
    {
      ...readSearchAddress([]),
      text: "hello",
    },
  )
  expect(read("page=99999").page).toBe(416)
})
