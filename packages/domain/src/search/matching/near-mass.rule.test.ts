import { expect, it } from "vitest"
import { nearMass, nearTo } from "./near-mass.rule.ts"

const having = {
  words: ["office", "deluxe"],
  tokens: new Set(["office", "deluxe"]),
  initials: new Set(["sbe"]),
}
const measure = { weigh: (word: string) => word.length, near: nearTo() }

it("weighs each word by how near it comes to what is there", () => {
  expect(nearMass(["office"], having, measure)).toBe(6)
  expect(nearMass(["dlx"], having, measure)).toBe(1.5)
  expect(nearMass(["sbe"], having, measure)).toBeCloseTo(2.1)
  expect(nearMass(["kettle"], having, measure)).toBe(0)
})

it("answers the same when asked again", () => {
  const near = nearTo()
  expect([near("dlx", "deluxe"), near("dlx", "deluxe"), near("dlx", "red")]).toEqual([0.5, 0.5, 0])
})
