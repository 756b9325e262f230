import { itemChanged } from "@haat/events/catalog"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Copies a changed product's prices next to the orders; reads it anew, so order and repeats don't matter. */
export const copyProductConsumer = defineConsumer({
  name: "pricing.copy-product",
  subscribe: [itemChanged],
  handle: async ({ payload }, { pricing }: { readonly pricing: Pick<Shop["pricing"], "copyProduct"> }) =>
    pricing.copyProduct(payload.productId),
})
