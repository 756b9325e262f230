import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { highlightParts, markEnd, markStart } from "./highlight.rule.ts"

it("marks what matched", () => {
  expect(highlightParts("Red Shoe", `${markStart}Red${markEnd} Shoe`)).toEqual([
    { text: "Red", marked: true },
    { text: " Shoe", marked: false },
  ])
  expect(highlightParts("<b>Shoe</b>", null)).toEqual([{ text: "<b>Shoe</b>", marked: false }])
})

test.prop([
  fc.array(fc.record({ text: fc.stringMatching(/^[a-z <>]{1,8}$/), marked: fc.boolean() }), { minLength: 1 }),
])("the parts put together are the title", (parts) => {
  const title = parts.map(({ text }) => text).join("")
  const marked = parts.map(({ text, marked: on }) => (on ? `${markStart}${text}${markEnd}` : text)).join("")
  const found = highlightParts(title, marked)
  expect(found.map(({ text }) => text).join("")).toBe(title)
  expect(found.filter(({ marked: on }) => on).map(({ text }) => text)).toEqual(
    parts.filter(({ marked: on }) => on).map(({ text }) => text),
  )
})
