import { test } from "@fast-check/vitest"
import superjson from "superjson"
import { describe, expect, it } from "vitest"
import { anyTree, sent } from "./testing/any-tree.ts"
import { wire } from "./wire.ts"
import { writeAnswer } from "./write-answer.ts"

describe("how the server writes its answers", () => {
  test.prop([anyTree])("is read by superjson", (value) => {
    expect(superjson.deserialize(sent(writeAnswer(value)) as never)).toEqual(value)
  })

  test.prop([anyTree])("is read by the browser's end of the wire", (value) => {
    expect(wire.deserialize(sent(writeAnswer(value)))).toEqual(value)
  })

  it("leaves out a key without a value, and keeps a place in a list", () => {
    expect(sent(writeAnswer({ none: undefined, all: [undefined, 1] }))).toStrictEqual({
      json: { all: [null, 1] },
      meta: { values: { "all.0": ["undefined"] }, v: 1 },
    })
  })
})
