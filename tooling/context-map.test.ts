import { describe, expect, it } from "vitest"
import { contextMap, contextNames, findCallCycle } from "./context-map.ts"

describe("the context map", () => {
  it("has calls that only ever point one way", () => {
    expect(findCallCycle(contextMap)).toBeUndefined()
  })

  it("names the cycle when calls close a ring", () => {
    const ring = { a: { calls: ["b"] }, b: { calls: ["c"] }, c: { calls: ["b"] } }
    expect(findCallCycle(ring)).toEqual(["b", "c", "b"])
  })

  it("lets payment call nobody and nobody hear itself", () => {
    expect(contextMap.payment.calls).toEqual([])
    for (const name of contextNames) expect(contextMap[name].hears).not.toContain(name)
  })
})
