import { itemChanged } from "@haat/events/catalog"
import { availabilityChanged } from "@haat/events/inventory"
import { defineConsumer, isEvent } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

type Deps = { readonly search: Pick<Shop["search"], "indexProducts" | "restockProducts"> }

/**
 * Brings the index up to the truth: whole products where items changed, only their stock where that is all that did. No
 * inbox: the version of a reading keeps an older one from overwriting a newer, so repeats and races are harmless.
 */
export const indexProductsConsumer = defineConsumer({
  name: "search.index-products",
  subscribe: [itemChanged, availabilityChanged],
  batch: { size: 500, waitMs: 50 },
  handle: async (events, { search }: Deps) => {
    const items = events.filter((event) => isEvent(itemChanged, event)).map(({ payload }) => payload)
    const read = new Set(items.flatMap(({ skus }) => skus))
    const crossed = events
      .filter((event) => isEvent(availabilityChanged, event))
      .map(({ payload }) => payload.sku)
      .filter((sku) => !read.has(sku))
    if (items.length > 0) await search.indexProducts([...new Set(items.map(({ productId }) => productId))])
    if (crossed.length > 0) await search.restockProducts([...new Set(crossed)])
  },
})
