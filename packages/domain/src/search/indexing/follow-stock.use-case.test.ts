import { expect, it } from "vitest"
import { aStock } from "../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { makeFollowStock } from "./follow-stock.use-case.ts"
import type { IndexDocument } from "./index-document.model.ts"

const at = (version: number): IndexDocument => aDocument({ version, variants: [aVariant({ sku: "A" })] })

/** Stock that stands at these revisions, one after the other; the last one stays. */
const setUp = (revisions: readonly number[], held = at(2_000_000_001)) => {
  const replaced: IndexDocument[] = []
  let asked = 0
  const follow = makeFollowStock({
    documents: {
      reading: async (ids) => (ids.length > 0 ? [replaced.at(-1) ?? held] : []),
      replace: async (all) => {
        replaced.push(...all)
        return []
      },
    },
    stock: {
      availabilityOf: async ([sku = ""]) => {
        const revision = revisions[Math.min(asked, revisions.length - 1)] ?? 0
        asked += 1
        return [aStock(sku, { "WH-A": revision }, revision)]
      },
    },
  })
  return { follow, replaced, asked: () => asked }
}

it("writes nothing when the stock stands as it was read", async () => {
  const { follow, replaced, asked } = setUp([1])
  await follow([at(2_000_000_001)])
  expect([replaced, asked()]).toEqual([[], 1])
})

it("writes what moved meanwhile, until nothing moves", async () => {
  const { follow, replaced } = setUp([2, 5, 5])
  await follow([at(2_000_000_001)])
  expect(replaced.map(({ version }) => version)).toEqual([2_000_000_002, 2_000_000_005])
})

it("gives up, to be tried again, when it never stands still", async () => {
  const { follow } = setUp(Array.from({ length: 99 }, (_, at) => at + 2))
  await expect(follow([at(2_000_000_001)])).rejects.toThrow("faster")
})

it("asks nobody about nothing", async () => {
  const { follow, asked } = setUp([1])
  await follow([])
  expect(asked()).toBe(0)
})
