import { defineConsumer } from "@haat/platform/consumer"
import { logFor } from "@haat/platform/log"
import { defineJob } from "@haat/platform/queue"
import { gauge } from "@haat/platform/telemetry"
import { beat, type OutboxCare, outboxStores } from "@haat/runtime/shared"

const age = gauge({
  name: "haat_outbox_unrelayed_age_seconds",
  help: "Age of the oldest outbox row that isn't in Kafka yet; healthy below two intervals of beats (20 s)",
  labels: ["store"],
})

/** Notes the last beat that came all the way through outbox, relay and broker. */
export const hearBeat = defineConsumer({
  name: "backbone.hear-beat",
  subscribe: [beat],
  handle: ({ id, payload }, care: OutboxCare) => care.heardBeat(payload.store, id),
})

export const purgeOldRows = defineJob({
  name: "backbone.purge-old-rows",
  schedule: { everyMs: 3_600_000 },
  handle: (_data: undefined, care: OutboxCare) => care.purge(new Date()),
})

export type Watch = { readonly stop: () => void }

const beatEveryMs = 10_000

/** Sends a beat through each outbox and measures its backlog, for as long as the process lives. */
export const watchOutboxes = (care: OutboxCare, everyMs = beatEveryMs): Watch => {
  const log = logFor("backbone.watch-outboxes")
  const tick = async () => {
    for (const store of outboxStores) {
      await care
        .sendBeat(store)
        .catch((error: Error) => log.warn({ err: error.message, store }, "no beat could be written"))
      await care.unrelayedAge(store).then(
        (seconds) => age.set({ store }, seconds),
        () => age.remove({ store }),
      )
    }
  }
  const timer = setInterval(() => void tick(), everyMs)
  void tick()
  return { stop: () => clearInterval(timer) }
}
