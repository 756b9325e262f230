import { searched } from "@haat/events/search"
import { defineConsumer, isEvent } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

type Deps = { readonly search: Pick<Shop["search"], "noteSearches"> }

/** Counts what is searched with success, for suggestions. One vote a visitor, hour and text, so repeats change nothing. */
export const noteSearchesConsumer = defineConsumer({
  name: "search.note-searches",
  subscribe: [searched],
  batch: { size: 500, waitMs: 1000 },
  handle: async (events, { search }: Deps) => {
    const seen = events
      .filter((event) => isEvent(searched, event))
      .map(({ payload, occurredAt }) => ({ ...payload, at: new Date(occurredAt) }))
    await search.noteSearches(seen)
  },
})
