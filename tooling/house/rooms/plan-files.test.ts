import { describe, expect, it } from "vitest"
import { checkHouse } from "../house-rules/all-rules.ts"
import { checkImports } from "../import-rules/check-imports.ts"
import { diskTree, plant } from "../source-tree.ts"
import { planFiles } from "./plan-files.ts"

const tree = diskTree()
const laid = (...args: string[]): Record<string, string> => {
  const plan = planFiles(args)
  if ("problem" in plan) throw new Error(plan.problem)
  return Object.fromEntries(plan.files.map(({ path, text }) => [path, text]))
}

describe("what npm run new lays", () => {
  it.each([
    ["rule", "inventory/reservations/hold-one-more"],
    ["rule", "inventory/hold-one-more"],
    ["use-case", "ordering/placing/place-one-more"],
    ["consumer", "search/index-one-more"],
  ])("keeps every rule of the house: %s %s", (kind, place) => {
    const files = laid(kind, place)
    const planted = plant(tree, files)
    const findings = [...checkHouse(planted), ...checkImports(planted).findings]
    expect(Object.keys(files).length).toBeGreaterThan(1)
    expect(findings.filter(({ path }) => path in files)).toEqual([])
  })

  it("puts a rule and its test side by side in the topic's folder", () => {
    expect(Object.keys(laid("rule", "pricing/coupons/redeem-coupon"))).toEqual([
      "packages/domain/src/pricing/coupons/redeem-coupon.rule.ts",
      "packages/domain/src/pricing/coupons/redeem-coupon.rule.test.ts",
    ])
  })

  it.each([
    [["rule", "loyalty/earn"], /none of catalog/],
    [["service", "pricing/quote"], /none of rule/],
    [["rule", "pricing/QuoteAll"], /kebab-case/],
    [["rule", "pricing"], /verb-noun/],
  ])("refuses %j", (args, why) => {
    const plan = planFiles(args)
    expect("problem" in plan && plan.problem).toMatch(why)
  })
})
