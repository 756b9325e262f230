import { expect, it } from "vitest"
import { goneOf } from "./gone.rule.ts"

it("names what is left nowhere within reach, wherever else it is", () => {
  const lately = new Map([
    ["everywhere", []],
    ["here", ["WH-FAR"]],
    ["elsewhere", ["WH-NEAR"]],
  ])
  expect([...goneOf(lately, new Map([["WH-NEAR", []]]))]).toEqual(["everywhere", "here"])
  expect([...goneOf(lately, new Map())]).toEqual(["everywhere", "here", "elsewhere"])
})
