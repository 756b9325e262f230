import { describe, expect, it } from "vitest"
import { keyFor, readKept } from "./order-key.rule.ts"

describe("keyFor", () => {
  it("keeps the key while the request is the same", () => {
    const first = keyFor(null, { cartVersion: 1, city: "Pune" }, () => "k1")
    expect(keyFor(first, { cartVersion: 1, city: "Pune" }, () => "k2")).toEqual(first)
  })
  it("makes a new key when anything differs", () => {
    const first = keyFor(null, { cartVersion: 1 }, () => "k1")
    expect(keyFor(first, { cartVersion: 2 }, () => "k2").key).toBe("k2")
  })
})

describe("readKept", () => {
  it("reads what was written", () => {
    const kept = { request: "{}", key: "k" }
    expect(readKept(JSON.stringify(kept))).toEqual(kept)
  })
  it.each([null, "", "{", "3", "null", '{"key":1}'])("takes %j for nothing", (text) => {
    expect(readKept(text)).toBeNull()
  })
})
