import type { SearchLog } from "@haat/domain/search"
import { seal } from "@haat/events/envelope"
import { searched } from "@haat/events/search"
import { newId } from "@haat/platform/ids"
import type { EventProducer } from "@haat/platform/kafka"
import { logFor } from "@haat/platform/log"

/** Sent and forgotten: a search neither waits for its record nor fails with it. */
export const makeSearchLog = (producer: () => Pick<EventProducer, "publish">): SearchLog => ({
  searched: (entry) => {
    const payload = { ...entry, filters: { ...entry.filters } as Record<string, string[]> }
    const stamp = { id: newId(), occurredAt: new Date(), key: entry.visitorId }
    const send = async () => producer().publish(searched.topic, [seal(searched, payload, stamp)])
    send().catch((error: unknown) => logFor("search").warn({ err: error }, "a search was not recorded"))
  },
})
