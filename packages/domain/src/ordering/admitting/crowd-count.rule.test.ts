import { expect, it } from "vitest"
import { makeCrowdCount } from "./crowd-count.rule.ts"

it("calls a SKU hot once per second in which enough ask for it", () => {
  const isHot = makeCrowdCount(3)
  const ask = (sku: string, now: number) => isHot(sku, now)
  expect([ask("a", 0), ask("b", 10), ask("a", 20), ask("a", 999), ask("a", 999)]).toEqual([
    false,
    false,
    false,
    true,
    false,
  ])
  expect([ask("a", 1000), ask("a", 1001), ask("a", 1002)]).toEqual([false, false, true])
})
