import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { placeOfCursor, reviewCursor } from "./review-cursor.rule.ts"

test.prop([
  fc.nat({ max: 999_999_999 }),
  fc.date({ min: new Date(0), max: new Date(1e14), noInvalidDate: true }),
  fc.uuid(),
])("reads what it wrote", (helpful, writtenAt, id) => {
  expect(placeOfCursor(reviewCursor({ helpful, writtenAt, id }))).toEqual({ helpful, writtenAt, id })
})

it.each(["", "x", "1.2", "-1.2.018f0000-0000-7000-8000-000000000001", '{"$gt":""}', "1.2.3"])(
  "makes nothing of %j",
  (cursor) => {
    expect(placeOfCursor(cursor)).toBeNull()
  },
)
