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
const itemEvent = (productId: string) => envelope("catalog.item_changed.v1", { productId })
const stockEvent = (sku: string) => envelope("inventory.availability_changed.v1", { sku })
const run = { consumer: "search.index-products", attempt: 1, signal: new AbortController().signal }

it("rebuilds each touched product once per batch, whether its item or its stock moved", async () => {
  const indexed: (readonly string[])[] = []
  const search = {
    indexProducts: async (ids: readonly string[]) => {
      indexed.push(ids)
    },
    productIdsOfSkus: async (skus: readonly string[]) => skus.map((sku) => sku.replace("S", "P")),
  }
  const events = [itemEvent("P1"), stockEvent("S2"), itemEvent("P1"), stockEvent("S1"), stockEvent("S2")]
  await indexProductsConsumer.handle(events, { search }, run)
  expect(indexed).toEqual([["P1", "P2"]])
})

it("passes a failure on, so that the batch comes again", async () => {
  const search = {
    indexProducts: () => Promise.reject(new Error("the index is away")),
    productIdsOfSkus: async () => [],
  }
  await expect(indexProductsConsumer.handle([itemEvent("P1")], { search }, run)).rejects.toThrow("away")
})
