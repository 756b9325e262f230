import { orderPlaced } from "@haat/events/ordering"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

export const recordOrderConsumer = defineConsumer({
  name: "recommendation.record-order",
  subscribe: [orderPlaced],
  handle: async (
    { occurredAt, payload: { orderId, lines } },
    { recommendation }: { readonly recommendation: Pick<Shop["recommendation"], "recordOrder"> },
  ) =>
    recommendation.recordOrder({
      orderId,
      day: occurredAt.slice(0, 10),
      products: lines.map(({ productId, quantity }) => ({ productId, quantity })),
    }),
})
