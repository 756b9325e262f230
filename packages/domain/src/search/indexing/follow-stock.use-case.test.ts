import { expect, it } from "vitest"
import { aStock } from "../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { makeFollowStock } from "./follow-stock.use-case.ts"
import type { IndexDocument } from "./index-document.model.ts"
import { makeKnownStock } from "./known/known-stock.rule.ts"

const at = (version: number): IndexDocument => aDocument({ version, variants: [aVariant({ sku: "A" })] })

/** Stock that stands at these revisions, one after the other; the last one stays. */
const setUp = (revisions: readonly number[], held = at(2_000_000_001), refuse = false) => {
  const replaced: IndexDocument[] = []
  const known = makeKnownStock()
  let asked = 0
  const follow = makeFollowStock({
    documents: {
      reading: async (ids) => (ids.length > 0 ? [replaced.at(-1) ?? held] : []),
      renew: async (all) => {
        replaced.push(...all)
        return refuse ? all.map(({ productId }) => productId) : []
      },
    },
    stock: {
      availabilityOf: async ([sku = ""]) => {
        const revision = revisions[Math.min(asked, revisions.length - 1)] ?? 0
        asked += 1
        return [aStock(sku, { "WH-A": revision }, revision)]
      },
    },
    known,
  })
  const knows = (revision: number) => known.holds({ sku: "A", revision })
  return { follow, replaced, knows, asked: () => asked }
}

it("writes nothing when the stock stands as it was read", async () => {
  const { follow, replaced, asked, knows } = setUp([1])
  await follow([at(2_000_000_001)], [])
  expect([replaced, asked()]).toEqual([[], 1])
  expect([knows(1), knows(2)]).toEqual([true, false])
})

it("writes what moved meanwhile, until nothing moves", async () => {
  const { follow, replaced, knows } = setUp([2, 5, 5])
  await follow([at(2_000_000_001)], ["P-1"])
  expect(replaced.map(({ version }) => version)).toEqual([2_000_000_002, 2_000_000_005])
  expect([knows(5), knows(6)]).toEqual([true, false])
})

it("gives up, to be tried again, when it never stands still", async () => {
  const { follow } = setUp(Array.from({ length: 99 }, (_, at) => at + 2))
  await expect(follow([at(2_000_000_001)], [])).rejects.toThrow("faster")
})

it("asks nobody about nothing", async () => {
  const { follow, asked } = setUp([1])
  await follow([], [])
  expect(asked()).toBe(0)
})

it("vouches for nothing that another writer put there", async () => {
  const still = setUp([1])
  await still.follow([at(2_000_000_001)], ["P-1"])
  const moved = setUp([2], at(2_000_000_001), true)
  await moved.follow([at(2_000_000_001)], [])
  expect([still.knows(1), moved.knows(1)]).toEqual([false, false])
})
