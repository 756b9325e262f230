import { itemChanged } from "@haat/events/catalog"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Copies changed products' prices next to the orders; reads them anew, so order and repeats don't matter. */
export const copyProductConsumer = defineConsumer({
  name: "pricing.copy-product",
  subscribe: [itemChanged],
  batch: { size: 256, waitMs: 20 },
  handle: async (events, { pricing }: { readonly pricing: Pick<Shop["pricing"], "copyProducts"> }) =>
    pricing.copyProducts([...new Set(events.map(({ payload }) => payload.productId))]),
})
