import { makeFreshnessLog, makeProbeIndex } from "@haat/db/search"
import type { Inventory } from "@haat/domain/inventory"
import { makeMeasureFreshness, type Search } from "@haat/domain/search"
import { sleep, systemClock } from "@haat/platform/clock"
import { newId, publicCode } from "@haat/platform/ids"
import { counter, durations } from "@haat/platform/telemetry"
import type { Clients } from "../shared/index.ts"

const searchable = durations({
  name: "haat_probe_searchable_seconds",
  help: "From the commit of a probe's unit to the first search that finds it; aim: 95 % within 2 s",
})
const hidden = durations({
  name: "haat_probe_hidden_seconds",
  help: "From the commit that sold a probe out to the mark that hides it; aim: 99 % within 0.1 s",
})
const missed = counter({
  name: "haat_probe_missed_total",
  help: "Probes that were not seen within 20 s, by what was waited for: searchable, hidden",
  labels: ["what"],
})

type Promised = "searchable" | "hidden"

/** Told from the beginning, as none: the first lost probe would be no rise of a series just born. */
const missedNone = (): void => {
  for (const what of ["searchable", "hidden"] satisfies Promised[]) missed.inc({ what }, 0)
}

const note = (what: Promised, ms: number | null): void => {
  if (ms === null) missed.inc({ what })
  else (what === "searchable" ? searchable : hidden).observe(ms / 1000)
}

/** The half of search's front door that tells how fresh its answers are. */
export const searchFreshness = (
  clients: Clients,
  stock: Pick<Inventory, "bookCount" | "soldOut">,
): Pick<Search, "measureFreshness" | "recentFreshness"> => {
  const log = makeFreshnessLog(clients.redis())
  missedNone()
  return {
    measureFreshness: makeMeasureFreshness({
      clock: systemClock,
      ids: { uuid: newId, code: publicCode },
      index: makeProbeIndex(clients.elastic()),
      stock,
      bookCount: stock.bookCount,
      pause: sleep,
      keep: async (freshness) => {
        note("searchable", freshness.searchableMs)
        note("hidden", freshness.hiddenMs)
        await log.keep(freshness)
      },
    }),
    recentFreshness: log.recent,
  }
}
