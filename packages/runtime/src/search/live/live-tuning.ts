import { makeTunings } from "@haat/db/search"
import { type KnownTuning, knownTuning, ownTuning } from "@haat/domain/search"
import { keepFresh } from "@haat/platform/fresh"
import { logFor } from "@haat/platform/log"
import type { Clients } from "../../shared/index.ts"

/** How long a change by staff may take to count. */
const everyMs = 2000
const firstWaitMs = 200

/** What staff decided, kept in the process; a search neither waits for MySQL nor fails with it. */
export const liveTuning = (clients: Pick<Clients, "mysql">): (() => Promise<KnownTuning>) => {
  const log = logFor("search")
  return keepFresh({
    load: async () => {
      const stored = await makeTunings(clients.mysql()).current()
      return knownTuning(stored, stored.revision)
    },
    first: ownTuning,
    everyMs,
    firstWaitMs,
    onFault: (error) =>
      log.warn({ err: error }, "what staff decided could not be read; the last word stands"),
  })
}
