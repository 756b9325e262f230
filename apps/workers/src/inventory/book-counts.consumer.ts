import { stockCounted } from "@haat/events/catalog"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Books a supplier's counts as differences; the item's revision names the count, so a repeat books nothing. */
export const bookCountsConsumer = defineConsumer({
  name: "inventory.book-counts",
  subscribe: [stockCounted],
  batch: { size: 256, waitMs: 10 },
  handle: async (events, { inventory }: { readonly inventory: Pick<Shop["inventory"], "bookCounts"> }) =>
    inventory.bookCounts(
      events.map(({ payload: { sku, counts, productId, revision } }) => ({
        sku,
        counts,
        refId: `${productId}:${revision}`,
      })),
    ),
})
