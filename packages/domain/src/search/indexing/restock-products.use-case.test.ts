import { expect, it } from "vitest"
import { aStock } from "../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import type { IndexDocument } from "./index-document.model.ts"
import { makeAwaitedItems } from "./known/awaited-items.rule.ts"
import { makeKnownStock } from "./known/known-stock.rule.ts"
import { makeRestockProducts } from "./restock-products.use-case.ts"

const news = (...skus: string[]) => skus.map((sku) => ({ sku, revision: 4 }))

const setUp = (refuse: readonly string[] = [], booked = false) => {
  const replaced: IndexDocument[] = []
  const anew: string[] = []
  const asked: string[][] = []
  const held = [
    aDocument({
      productId: "P-1",
      version: 3_000_000_001,
      variants: [aVariant({ sku: "A" }), aVariant({ sku: "B" })],
    }),
    aDocument({ productId: "P-2", version: 3_000_000_001, variants: [aVariant({ sku: "C" })] }),
  ]
  const [known, awaited] = [makeKnownStock(), makeAwaitedItems()]
  const restock = makeRestockProducts({
    documents: {
      holding: async (skus) => held.filter(({ variants }) => variants.some(({ sku }) => skus.includes(sku))),
      replace: async (documents) => {
        replaced.push(...documents)
        return refuse
      },
    },
    stock: {
      availabilityOf: async (skus) => {
        asked.push([...skus])
        return skus.map((sku) => aStock(sku, sku === "A" ? {} : { "WH-X": 1 }, 4))
      },
    },
    known,
    awaited,
    shelf: { productIdsOf: async (skus) => skus.map((sku) => `of-${sku}`) },
    indexProducts: async (ids) => {
      anew.push(...ids)
      const [read, now] = [
        held.filter(({ productId }) => ids.includes(productId)),
        new Map([["C", aStock("C", {}, 4)]]),
      ]
      if (booked) known.keep(read, now)
    },
  })
  return { restock, replaced, anew, asked, awaited }
}

it("writes the documents back with the stock of all their variants, without asking the catalog", async () => {
  const { restock, replaced, anew, asked } = setUp()
  await restock(news("A", "A"))
  expect(asked).toEqual([["A", "B"]])
  expect(replaced).toMatchObject([
    { productId: "P-1", version: 3_000_000_008, variants: [{ stockedIn: [] }, { stockedIn: ["WH-X"] }] },
  ])
  expect(anew).toEqual([])
})

it("reads anew what the index doesn't hold and what was overtaken", async () => {
  const { restock, anew } = setUp(["P-2"])
  await restock(news("C", "Z"))
  expect(anew).toEqual(["P-2", "of-Z"])
})

it("passes over what it wrote itself, and nothing that another writer put there", async () => {
  const { restock, asked } = setUp(["P-2"])
  await restock(news("A", "C"))
  await restock([
    { sku: "A", revision: 3 },
    { sku: "B", revision: 4 },
  ])
  expect(asked).toEqual([["A", "B", "C"]])
  await restock([{ sku: "B", revision: 5 }])
  await restock([{ sku: "C", revision: 4 }])
  await restock([{ sku: "A", revision: null }])
  expect(asked.slice(1)).toEqual([["A", "B"], ["C"], ["A", "B"]])
})

it("asks nobody about nothing", async () => {
  const { restock, asked } = setUp()
  await restock([])
  expect(asked).toEqual([])
})

it("reads new items that waited for this news without looking for them; where that doesn't bring it, it looks", async () => {
  const { restock, anew, asked, awaited } = setUp([], true)
  awaited.await("P-2", ["C"])
  await restock(news("C"))
  expect([anew, asked]).toEqual([["P-2"], []])
  awaited.await("P-2", ["A"])
  await restock(news("A"))
  expect([anew, asked]).toEqual([["P-2", "P-2"], [["A", "B"]]])
})
