import { expect, it } from "vitest"
import { indexProductsConsumer } from "./index-products.consumer.ts"

const envelope = (type: string, payload: unknown) => ({
  id: "1",
  type,
  version: 1,
  occurredAt: "",
  key: "k",
  payload,
})
const itemEvent = (productId: string, skus: readonly string[] = []) =>
  envelope("catalog.item_changed.v1", { productId, skus, change: "updated", fields: ["title"] })
const priceEvent = (productId: string, revision: number, skus: readonly string[]) =>
  envelope("catalog.item_changed.v1", { productId, revision, skus, change: "updated", fields: ["prices"] })
const stockEvent = (sku: string, revision = 1) =>
  envelope("inventory.availability_changed.v1", { sku, revision })
const run = { consumer: "search.index-products", attempt: 1, signal: new AbortController().signal }

const recording = (...known: readonly string[]) => {
  const calls: string[] = []
  const search = {
    indexItems: async (all: readonly { readonly productId: string }[]) => {
      const ids = new Set(all.map(({ productId }) => productId).filter((id) => !known.includes(id)))
      if (ids.size > 0) calls.push(`index ${[...ids].join()}`)
      return ids
    },
    repriceProducts: async (all: readonly { readonly productId: string; readonly revision: number }[]) =>
      void calls.push(`reprice ${all.map(({ productId, revision }) => `${productId}@${revision}`).join()}`),
    restockProducts: async (all: readonly { readonly sku: string; readonly revision: number | null }[]) =>
      void calls.push(`restock ${all.map(({ sku, revision }) => `${sku}@${revision}`).join()}`),
  }
  return { calls, search }
}

it("reads changed products anew once per batch, and of the others only the stock", async () => {
  const { calls, search } = recording()
  const events = [
    itemEvent("P1", ["S1", "S9"]),
    stockEvent("S2"),
    itemEvent("P1", ["S1"]),
    stockEvent("S1"),
    stockEvent("S2", 2),
  ]
  await indexProductsConsumer.handle(events, { search }, run)
  expect(calls).toEqual(["index P1", "restock S2@1,S2@2"])
})

it("doesn't read a product for a crossing", async () => {
  const { calls, search } = recording()
  await indexProductsConsumer.handle([stockEvent("S2")], { search }, run)
  expect(calls).toEqual(["restock S2@1"])
})

it("looks for the SKUs of a regrouped item wherever they now are, whatever is known of them", async () => {
  const { calls, search } = recording()
  const told = { productId: "P1", revision: 2, skus: ["S1", "S9"], fields: ["variants"] }
  const created = envelope("catalog.item_changed.v1", { ...told, productId: "P2", change: "created" })
  const events = [envelope("catalog.item_changed.v1", { ...told, change: "updated" }), created]
  await indexProductsConsumer.handle(events, { search }, run)
  expect(calls).toEqual(["index P1,P2", "restock S1@null,S9@null"])
})

it("takes a rating along with the prices, without reading the product", async () => {
  const { calls, search } = recording()
  const told = { productId: "P1", skus: ["S1"], change: "updated" }
  const rated = envelope("catalog.item_changed.v1", { ...told, revision: 4, fields: ["rating"] })
  const both = envelope("catalog.item_changed.v1", { ...told, revision: 5, fields: ["prices", "rating"] })
  await indexProductsConsumer.handle([rated, both], { search }, run)
  expect(calls).toEqual(["reprice P1@4,P1@5"])
})

it("passes a failure on, so that the batch comes again", async () => {
  const { search } = recording()
  const failing = { ...search, indexItems: () => Promise.reject(new Error("the index is away")) }
  await expect(indexProductsConsumer.handle([itemEvent("P1")], { search: failing }, run)).rejects.toThrow(
    "away",
  )
})

it("takes prices alone where nothing else changed, and the whole product where something did", async () => {
  const { calls, search } = recording()
  const events = [
    priceEvent("P1", 4, ["S1"]),
    priceEvent("P2", 7, ["S2"]),
    itemEvent("P2", ["S2"]),
    priceEvent("P1", 5, ["S1"]),
    stockEvent("S1"),
    stockEvent("S2"),
  ]
  await indexProductsConsumer.handle(events, { search }, run)
  expect(calls).toEqual(["index P2", "reprice P1@4,P1@5", "restock S1@1"])
})

it("looks after the stock of an item that the index knows, which no reading brings along", async () => {
  const { calls, search } = recording("P1")
  await indexProductsConsumer.handle([itemEvent("P1", ["S1"]), stockEvent("S1", 7)], { search }, run)
  expect(calls).toEqual(["restock S1@7"])
})

it("says which SKUs of a new item wait for their first units, and looks after the stock of what is left to them", async () => {
  const { calls, search } = recording("P1")
  const given: unknown[] = []
  const noting = {
    ...search,
    indexItems: (all: Parameters<typeof search.indexItems>[0]) => {
      given.push(...all)
      return search.indexItems(all)
    },
  }
  const told = { revision: 1, change: "created", fields: ["title", "variants"] }
  const events = [
    envelope("catalog.item_changed.v1", { ...told, productId: "P1", skus: ["S1"], stockFollows: true }),
    envelope("catalog.item_changed.v1", { ...told, productId: "P2", skus: ["S2"] }),
    stockEvent("S1"),
    stockEvent("S2"),
  ]
  await indexProductsConsumer.handle(events, { search: noting }, run)
  expect(given).toEqual([
    { productId: "P1", revision: 1, stockFollowsOf: ["S1"] },
    { productId: "P2", revision: 1 },
  ])
  expect(calls).toEqual(["index P2", "restock S1@1"])
})
