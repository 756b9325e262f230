import { itemSubmitted } from "@haat/events/catalog"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** The item service: one transaction a batch; a replay of any part changes nothing. */
export const applySubmissionsConsumer = defineConsumer({
  name: "catalog.apply-submissions",
  subscribe: [itemSubmitted],
  batch: { size: 500, waitMs: 40 },
  retry: { attempts: 6, backoffMs: 100, maxBackoffMs: 5000 },
  handle: async (events, { catalog }: { readonly catalog: Pick<Shop["catalog"], "applySubmissions"> }) =>
    catalog.applySubmissions(
      events.map(({ payload }) => payload),
      events[0]?.correlationId ?? events[0]?.id ?? "",
    ),
})
