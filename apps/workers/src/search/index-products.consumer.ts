import { itemChanged } from "@haat/events/catalog"
import { availabilityChanged } from "@haat/events/inventory"
import { defineConsumer, isEvent } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

type Deps = { readonly search: Pick<Shop["search"], "indexProducts" | "productIdsOfSkus"> }

/**
 * Rebuilds documents from current truth. No inbox: the version of a reading keeps an older one from overwriting a
 * newer, so repeats and races are harmless.
 */
export const indexProductsConsumer = defineConsumer({
  name: "search.index-products",
  subscribe: [itemChanged, availabilityChanged],
  batch: { size: 200, waitMs: 50 },
  handle: async (events, { search }: Deps) => {
    const productIds = events
      .filter((event) => isEvent(itemChanged, event))
      .map(({ payload }) => payload.productId)
    const skus = events
      .filter((event) => isEvent(availabilityChanged, event))
      .map(({ payload }) => payload.sku)
    const ofSkus = skus.length > 0 ? await search.productIdsOfSkus([...new Set(skus)]) : []
    await search.indexProducts([...new Set([...productIds, ...ofSkus])])
  },
})
