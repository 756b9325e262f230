import { stockCounted } from "@haat/events/catalog"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Books a supplier's counts as differences; the item's revision names the count, so a repeat books nothing. */
export const bookCountsConsumer = defineConsumer({
  name: "inventory.book-counts",
  subscribe: [stockCounted],
  handle: async ({ payload }, { inventory }: { readonly inventory: Pick<Shop["inventory"], "bookCount"> }) =>
    inventory.bookCount({
      sku: payload.sku,
      counts: payload.counts,
      refId: `${payload.productId}:${payload.revision}`,
    }),
})
