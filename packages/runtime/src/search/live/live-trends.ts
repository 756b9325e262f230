import { makeQueryTrends } from "@haat/db/search"
import { systemClock } from "@haat/platform/clock"
import { keepFresh } from "@haat/platform/fresh"
import { logFor } from "@haat/platform/log"
import type { Clients } from "../../shared/index.ts"

const everyMs = 15_000
const firstWaitMs = 40
const kept = 1000

/** What many search for now, kept in the process: a suggestion never waits for Redis. */
export const liveTrends = (clients: Pick<Clients, "redis">): (() => Promise<readonly string[]>) => {
  const log = logFor("search")
  return keepFresh<readonly string[]>({
    load: () => makeQueryTrends(clients.redis()).top(systemClock.now(), kept),
    first: [],
    everyMs,
    firstWaitMs,
    onFault: (error) => log.warn({ err: error }, "what is searched for now could not be read"),
  })
}
