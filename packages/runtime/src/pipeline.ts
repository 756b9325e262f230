import { type AdminAction, inTransaction, recordAdminAction } from "@haat/db/shared"
import type { Freshness, RebuildProgress, Search } from "@haat/domain/search"
import { type DeadLetter, outstandingLetters, replayLetters } from "@haat/platform/consumer"
import { groupLags, knownConsumers } from "@haat/platform/kafka"
import { makeJobQueue } from "@haat/platform/queue"
import { type Clients, makeOutboxCare, outboxStores } from "./shared/index.ts"

export const rebuildIndexJobName = "search.rebuild-index"
export const rebuildMarksJobName = "inventory.rebuild-marks"

/** One part of the overview; a part whose engine is away says so and leaves the others alone. */
export type Seen<Value> = { readonly value: Value } | { readonly fault: string }

export type PipelineOverview = {
  readonly lags: Seen<readonly { readonly consumer: string; readonly messages: number }[]>
  readonly outboxes: Seen<readonly { readonly store: string; readonly ageSeconds: number }[]>
  readonly letters: Seen<readonly DeadLetter[]>
  readonly freshness: Seen<readonly Freshness[]>
  readonly rebuild: Seen<{
    readonly progress: RebuildProgress | null
    readonly total: number
    /** Documents of another release's shape in the live index; null where that itself is of another. */
    readonly misshapen: number | null
  }>
}

export type Pipeline = {
  readonly overview: () => Promise<PipelineOverview>
  /** Sends a consumer's dead letters back to it; answers how many. Audited. */
  readonly replay: (actorId: string, consumer: string) => Promise<number>
  /** Asks the workers to build the search index anew; a rebuild under way goes on. Audited. */
  readonly startRebuild: (actorId: string) => Promise<void>
  /** Asks the workers to write all sold-out marks anew at once instead of within a minute. Audited. */
  readonly startMarks: (actorId: string) => Promise<void>
}

const seen = async <Value>(look: () => Promise<Value>): Promise<Seen<Value>> => {
  try {
    return { value: await look() }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

type Sources = {
  readonly search: Pick<Search, "recentFreshness" | "reindexProgress" | "countMisshapen">
  readonly countProducts: () => Promise<number>
}

/** What carries a change from its transaction to the shopper, for the staff who look after it. */
export const createPipeline = (clients: Clients, { search, countProducts }: Sources): Pipeline => {
  const care = makeOutboxCare(clients)
  const audited = (done: Pick<AdminAction, "actorId" | "action" | "subject" | "after">) =>
    inTransaction(clients.mysql(), (tx) => recordAdminAction(tx, { ...done, before: null, at: new Date() }))
  /** Asks a job's workers for a turn, with a trace of who did. */
  const ask =
    ({ job, ...done }: { readonly job: string } & Pick<AdminAction, "action" | "subject">) =>
    async (actorId: string): Promise<void> => {
      const queue = makeJobQueue({ name: job })
      try {
        await audited({ actorId, ...done, after: { asked: true } })
        await queue.enqueue({})
      } finally {
        await queue.close()
      }
    }
  const ages = () =>
    Promise.all(outboxStores.map(async (store) => ({ store, ageSeconds: await care.unrelayedAge(store) })))
  return {
    overview: async () => {
      const [lags, outboxes, letters, freshness, rebuild] = await Promise.all([
        seen(async () => groupLags(await knownConsumers())),
        seen(ages),
        seen(() => outstandingLetters()),
        seen(search.recentFreshness),
        seen(async () => {
          const [progress, total, misshapen] = await Promise.all([
            search.reindexProgress(),
            countProducts(),
            search.countMisshapen(),
          ])
          return { progress, total, misshapen }
        }),
      ])
      return { lags, outboxes, letters, freshness, rebuild }
    },
    replay: async (actorId, consumer) => {
      const count = await replayLetters(consumer)
      await audited({
        ...{ actorId, action: "pipeline.replay", subject: `consumer:${consumer}` },
        after: { letters: count },
      })
      return count
    },
    startRebuild: ask({
      job: rebuildIndexJobName,
      ...{ action: "pipeline.rebuild-index", subject: "search-index" },
    }),
    startMarks: ask({
      job: rebuildMarksJobName,
      ...{ action: "pipeline.rebuild-marks", subject: "sold-out-marks" },
    }),
  }
}
