import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { canonicalJson } from "./content-hash.rule.ts"

describe("canonicalJson", () => {
  it("does not depend on the order of keys", () => {
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: null }] })).toBe('{"a":[{"c":null,"d":2}],"b":1}')
  })

  test.prop([fc.jsonValue()])("is JSON of the same value", (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
  })
})
