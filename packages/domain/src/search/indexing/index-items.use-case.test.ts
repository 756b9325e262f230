import { expect, it } from "vitest"
import { aStock } from "../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { stockRoom } from "./index-document.rule.ts"
import { makeIndexItems } from "./index-items.use-case.ts"
import { makeKnownStock } from "./known-stock.rule.ts"

it("reads items of which the index isn't known to hold that revision, each once, and says which", async () => {
  const known = makeKnownStock()
  const document = aDocument({
    productId: "P1",
    version: 3 * stockRoom + 2,
    variants: [aVariant({ sku: "A" })],
  })
  known.keep([document], new Map([["A", aStock("A", {}, 2)]]))
  const read: (readonly string[])[] = []
  const index = makeIndexItems({
    known,
    stock: { availabilityOf: async () => [] },
    indexProducts: async (ids) => void read.push(ids),
  })
  const change = (productId: string, revision: number) => ({ productId, revision })
  expect(await index([change("P1", 2), change("P1", 3)])).toEqual(new Set())
  expect(read).toEqual([])
  expect(await index([change("P1", 3), change("P1", 4), change("P2", 1), change("P2", 2)])).toEqual(
    new Set(["P1", "P2"]),
  )
  expect(read).toEqual([["P1", "P2"]])
})

it("leaves a new item to the news of its first units, while none of its SKUs was ever booked", async () => {
  const booked = new Map([["B2", 1]])
  const read: (readonly string[])[] = []
  const asked: (readonly string[])[] = []
  const index = makeIndexItems({
    known: makeKnownStock(),
    stock: {
      availabilityOf: async (skus) => {
        asked.push(skus)
        return skus.map((sku) => aStock(sku, {}, booked.get(sku) ?? 0))
      },
    },
    indexProducts: async (ids) => void read.push(ids),
  })
  const created = (productId: string, stockFollowsOf: readonly string[]) => ({
    ...{ productId, revision: 1 },
    stockFollowsOf,
  })
  const changes = [created("A", ["A1"]), created("B", ["B1", "B2"]), { productId: "C", revision: 1 }]
  expect(await index(changes)).toEqual(new Set(["B", "C"]))
  expect(await index([created("A", ["A1"]), { productId: "A", revision: 2 }])).toEqual(new Set(["A"]))
  expect(await index([created("D", ["D1"])])).toEqual(new Set())
  expect([read, asked]).toEqual([
    [["B", "C"], ["A"]],
    [["A1", "B1", "B2"], ["A1"], ["D1"]],
  ])
})
