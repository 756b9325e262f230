import type { LoggedSearch, SearchLog } from "@haat/domain/search"
import { type Envelope, seal } from "@haat/events/envelope"
import { nobody, resultOpened, searched } from "@haat/events/search"
import { newId } from "@haat/platform/ids"
import type { EventProducer } from "@haat/platform/kafka"
import { logFor } from "@haat/platform/log"

const togetherMs = 500
const mostTogether = 200
/** More than this, gathered or on its way to a Kafka that hangs, is forgotten: a record of searches isn't worth a process. */
const mostUntold = 5000

const stampFor = (key: string) => ({ id: newId(), occurredAt: new Date(), key })

/** As the event tells it: what was left open isn't named. */
const payloadOf = ({ visitorId, filters, pincode, query, total, page, sort, ...narrowed }: LoggedSearch) => ({
  ...{ visitorId: visitorId ?? nobody, query, pincode, total, page, sort },
  filters: { ...filters } as Record<string, string[]>,
  ...Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== null)),
})

/**
 * Gathered and sent together: a search neither waits for its record nor fails with it, and a busy process makes a few requests a
 * second of it, not thousands.
 */
export const makeSearchLog = (producer: () => Pick<EventProducer, "publish">): SearchLog => {
  const log = logFor("search")
  let waiting: Envelope[] = []
  let untold = 0
  let timer: NodeJS.Timeout | undefined
  const send = async () => {
    clearTimeout(timer)
    timer = undefined
    const together = waiting
    waiting = []
    try {
      await producer().publish(searched.topic, together)
    } finally {
      untold -= together.length
    }
  }
  const sendSoon = () => {
    send().catch((error: unknown) => log.warn({ err: error }, "searches were not recorded"))
  }
  const add = (envelope: Envelope) => {
    if (untold >= mostUntold) return
    untold += 1
    waiting.push(envelope)
    if (waiting.length >= mostTogether) sendSoon()
    else timer ??= setTimeout(sendSoon, togetherMs).unref()
  }
  return {
    // Nobody's searches are told under a key of their own each, so that they neither crowd one partition nor hang together.
    searched: (entry) => add(seal(searched, payloadOf(entry), stampFor(entry.visitorId ?? newId()))),
    opened: (entry) => add(seal(resultOpened, { ...entry }, stampFor(entry.visitorId))),
  }
}
