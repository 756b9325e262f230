import { expect, it } from "vitest"
import { regionOf } from "./region-of.rule.ts"
import { regionOfCode } from "./region-of-code.rule.ts"

it("knows a state by its code, with or without the country", () => {
  expect(regionOfCode("IN-KA")).toBe("south")
  expect([regionOfCode("dl"), regionOfCode(" MH ")]).toEqual(["north", "west"])
  expect([regionOfCode("GB-LND"), regionOfCode(""), regionOfCode("constructor")]).toEqual([null, null, null])
})

it("agrees with the region of a state's name", () => {
  const states = {
    KA: "Karnataka",
    DL: "Delhi",
    WB: "West Bengal",
    GJ: "Gujarat",
    MP: "Madhya Pradesh",
    AS: "Assam",
  }
  for (const [code, state] of Object.entries(states))
    expect(regionOfCode(code)).toBe(regionOf("560001", state))
})
