import { fc, test } from "@fast-check/vitest"
import superjson from "superjson"
import { describe, expect, it } from "vitest"
import { anyTree, sent } from "./testing/any-tree.ts"
import { wire } from "./wire.ts"

describe("the browser's end of the wire", () => {
  test.prop([anyTree])("reads what superjson writes", (value) => {
    expect(wire.deserialize(sent(superjson.serialize(value)))).toStrictEqual(value)
  })

  test.prop([anyTree])("writes what superjson reads, but for what is undefined", (value) => {
    fc.pre(!JSON.stringify(superjson.serialize(value).meta ?? {}).includes('["undefined"]'))
    expect(superjson.deserialize(sent(wire.serialize(value)) as never)).toStrictEqual(value)
  })

  it("says which value it can't carry", () => {
    expect(() => wire.deserialize(sent(superjson.serialize({ all: new Set([1]) })))).toThrow("set")
  })
})
