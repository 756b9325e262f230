import { sleep } from "@haat/platform/clock"
import { groupLags } from "@haat/platform/kafka"
import { logFor } from "@haat/platform/log"

/** The consumer that keeps the live index fresh. */
export const indexingConsumer = "search.index-products"

export type TurnOptions = {
  readonly lag?: () => Promise<number>
  readonly wait?: (ms: number) => Promise<void>
  readonly now?: () => number
}

const lookEveryMs = 2000
const tooFarBehind = 1000
const waitMs = 1000
const longestMs = 60_000

const indexingLag = async (): Promise<number> => {
  const lags = await groupLags([indexingConsumer])
  return lags.reduce((sum, { messages }) => sum + messages, 0)
}

/**
 * A rebuild's turn: at once while fresh changes are indexed as they come; while they queue up, the rebuild waits for them, up
 * to a minute a batch. When the broker can't be asked, the rebuild goes on.
 */
export const makeTurn = ({ lag = indexingLag, wait = sleep, now = Date.now }: TurnOptions = {}) => {
  const log = logFor("search")
  let lookedAt = Number.NEGATIVE_INFINITY
  const behind = async (): Promise<number> => {
    lookedAt = now()
    return lag().catch((error: unknown) => {
      log.warn({ err: error }, "can't tell how far the indexing consumer is behind")
      return 0
    })
  }
  return async (): Promise<void> => {
    if (now() - lookedAt < lookEveryMs) return
    for (let waited = 0; waited < longestMs && (await behind()) > tooFarBehind; waited += waitMs)
      await wait(waitMs)
  }
}
