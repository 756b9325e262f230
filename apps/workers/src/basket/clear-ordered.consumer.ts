import { orderPlaced } from "@haat/events/ordering"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** A paid order leaves the cart; until then the cart stays, so that a declined payment costs nobody their choice. */
export const clearOrderedConsumer = defineConsumer({
  name: "basket.clear-ordered",
  subscribe: [orderPlaced],
  handle: async (
    { id, payload: { ownerKey, cartVersion, lines } },
    { basket }: { readonly basket: Pick<Shop["basket"], "clearOrdered"> },
  ) => {
    if (ownerKey !== undefined) await basket.clearOrdered({ ownerKey, cartVersion, lines, fact: id })
  },
})
