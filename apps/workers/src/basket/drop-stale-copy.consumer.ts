import { cartChanged } from "@haat/events/basket"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Repairs the cached copy after a change whose writer could not reach the cache. */
export const dropStaleCopyConsumer = defineConsumer({
  name: "basket.drop-stale-copy",
  subscribe: [cartChanged],
  handle: async ({ payload }, { basket }: { readonly basket: Pick<Shop["basket"], "dropCached"> }) =>
    basket.dropCached(payload.ownerId, payload.version),
})
