import { orderPlaced } from "@haat/events/ordering"
import { resultOpened } from "@haat/events/search"
import { defineConsumer, isEvent } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

type Deps = { readonly search: Pick<Shop["search"], "noteInterest"> }
type Interest = Parameters<Deps["search"]["noteInterest"]>[0][number]

/** Counts what visitors open and order, for the order of results. Each counts once by its key, so repeats change nothing. */
export const countInterestConsumer = defineConsumer({
  name: "search.count-interest",
  subscribe: [resultOpened, orderPlaced],
  batch: { size: 500, waitMs: 1000 },
  handle: async (events, { search }: Deps) => {
    const seen = events.flatMap((event): Interest[] => {
      const at = new Date(event.occurredAt)
      if (isEvent(resultOpened, event)) {
        const { productId, visitorId: actor } = event.payload
        return [{ kind: "click", productId, actor, at }]
      }
      if (!isEvent(orderPlaced, event)) return []
      const { lines, orderId: actor } = event.payload
      return lines.map(({ productId }) => ({ kind: "order", productId, actor, at }))
    })
    await search.noteInterest(seen)
  },
})
