import { basketEvents } from "@haat/events/basket"
import { customersEvents } from "@haat/events/customers"
import { orderingEvents } from "@haat/events/ordering"
import { paymentEvents } from "@haat/events/payment"
import { searchEvents } from "@haat/events/search"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Every fact of the shop counts once, in the hour it happened. Nobody waits for it, so facts are counted by the second. */
export const countFactsConsumer = defineConsumer({
  name: "reporting.count-facts",
  subscribe: [...orderingEvents, ...paymentEvents, ...basketEvents, ...customersEvents, ...searchEvents],
  batch: { size: 500, waitMs: 1000 },
  handle: async (events, { reporting }: { readonly reporting: Pick<Shop["reporting"], "recordFacts"> }) =>
    reporting.recordFacts(
      events.map(({ id, type, occurredAt }) => ({ eventId: id, type, occurredAt: new Date(occurredAt) })),
    ),
})
