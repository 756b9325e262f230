import { errors, type estypes } from "@elastic/elasticsearch"
import { nextPace, type Pace, unhurried } from "@haat/domain/search"
import { sleep } from "@haat/platform/clock"
import { Unavailable } from "@haat/platform/resilience"
import { counter, gauge } from "@haat/platform/telemetry"
import { chunksOf, type Elastic } from "../../shared/index.ts"
import {
  bulkLines,
  busy,
  failedOf,
  isGone,
  type Operation,
  type Outcome,
  outcomesOf,
} from "./operation.mapping.ts"

const written = counter({
  name: "haat_search_documents_written_total",
  help: "Documents handed to the index by outcome: taken, refused (no room; tried again)",
  labels: ["outcome"],
})
const pause = gauge({
  name: "haat_search_indexing_pause_seconds",
  help: "How long the indexer waits between batches because the index had no room",
})

/** Documents of one request, and requests side by side: the engine works on each with one thread. */
const atOnce = 250
const sideBySide = 2
const triesWhenBusy = 6

let pace: Pace = unhurried
const went = (batch: "taken" | "refused"): void => {
  pace = nextPace(pace, batch)
  pause.set(pace.pauseMs / 1000)
}

const wholeRequestRefused = (error: unknown): boolean =>
  error instanceof errors.ResponseError && error.statusCode === busy

const send = async (
  elastic: Elastic,
  alias: string,
  operations: readonly Operation[],
): Promise<readonly Outcome[]> => {
  if (pace.pauseMs > 0) await sleep(pace.pauseMs)
  try {
    const lines = bulkLines(alias, operations) as estypes.BulkRequest["operations"]
    return outcomesOf(await elastic.bulk({ operations: lines ?? [], require_alias: true }))
  } catch (error) {
    if (!wholeRequestRefused(error)) throw error
    return operations.map(() => ({ status: busy, error: { type: "busy" } }))
  }
}

/** What the engine has no room for is sent again, more slowly; in the end that counts as an outage, to be waited for. */
const insist = async (
  elastic: Elastic,
  alias: string,
  all: readonly Operation[],
): Promise<readonly Outcome[]> => {
  const outcomes = new Map<Operation, Outcome>()
  let left = all
  for (let attempt = 1; ; attempt += 1) {
    const answered = await send(elastic, alias, left)
    for (const [at, operation] of left.entries()) {
      const outcome = answered[at]
      if (outcome) outcomes.set(operation, outcome)
    }
    const refused = left.filter((operation) => outcomes.get(operation)?.status === busy)
    went(refused.length > 0 ? "refused" : "taken")
    written.inc({ outcome: "taken" }, left.length - refused.length)
    if (refused.length === 0) return all.flatMap((operation) => outcomes.get(operation) ?? [])
    written.inc({ outcome: "refused" }, refused.length)
    if (attempt >= triesWhenBusy) throw new Unavailable("elastic", "busy", undefined)
    left = refused
  }
}

/**
 * Writes all to what an alias stands for, the newer version winning each time; answers the outcome of each, or "gone" when
 * there is no such alias and nothing was written.
 */
export const writeBulk = async (
  elastic: Elastic,
  alias: string,
  operations: readonly Operation[],
): Promise<readonly Outcome[] | "gone"> => {
  const outcomes: Outcome[] = []
  for (const together of chunksOf(chunksOf(operations, atOnce), sideBySide)) {
    const some = (await Promise.all(together.map((part) => insist(elastic, alias, part)))).flat()
    const failed = failedOf(some)
    if (isGone(failed)) return "gone"
    if (failed[0]) throw new Error(`${failed.length} documents were not written: ${failed[0].error?.reason}`)
    outcomes.push(...some)
  }
  return outcomes
}
