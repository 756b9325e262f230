import { writingModerated } from "@haat/events/catalog"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** What staff did to reviews is kept with all that staff does; the inbox makes a repeat harmless. */
export const keepModerationsConsumer = defineConsumer({
  name: "catalog.keep-moderations",
  subscribe: [writingModerated],
  handle: async (event, { reviews }: { readonly reviews: Pick<Shop["reviews"], "keepNote"> }) =>
    reviews.keepNote(event.id, event.payload, new Date(event.occurredAt)),
})
