import { sleep } from "../clock/index.ts"
import type { Log } from "../log/index.ts"
import { isOutage } from "../resilience/index.ts"
import { fullJitter, type RetryPolicy } from "../retry/index.ts"
import { withSpan, withTrace } from "../telemetry/index.ts"
import type { ConsumerMetrics } from "./consumer-metrics.ts"
import type { ConsumerDefinition, EventEnvelope } from "./define-consumer.ts"
import { type Incoming, replayHeader, typeHeader } from "./incoming.ts"
import { announcesOther } from "./unpack.ts"

export type PutAside = (
  message: Incoming,
  cause: { readonly error: unknown; readonly attempts: number },
) => Promise<void>

export type Delivery<Deps> = {
  readonly definition: ConsumerDefinition<Deps>
  readonly deps: Deps
  readonly metrics: ConsumerMetrics
  readonly log: Log
  readonly signal: AbortSignal
  /** Must succeed or reject; it is asked again until it succeeds. */
  readonly putAside: PutAside
}

/** The event didn't keep to its contract; no retry can mend it. */
export class BrokenContract extends Error {
  constructor(message: string) {
    super(message)
    this.name = "BrokenContract"
  }
}

type Heard = { readonly message: Incoming; readonly event: EventEnvelope }
type Read = { readonly kind: "event"; readonly event: EventEnvelope } | { readonly kind: "other" }

const parse = (payload: string): unknown => {
  try {
    return JSON.parse(payload)
  } catch {
    throw new BrokenContract("the payload isn't JSON")
  }
}

const typeOf = (content: unknown): unknown =>
  typeof content === "object" && content !== null && "type" in content ? content.type : undefined

const read = (
  { name, subscribe }: Pick<ConsumerDefinition, "name" | "subscribe">,
  message: Incoming,
): Read => {
  const only = message.headers[replayHeader]
  if ((only !== undefined && only !== name) || announcesOther({ subscribe }, message))
    return { kind: "other" }
  const announced = message.headers[typeHeader]
  const content = message.payload === null ? message.content : parse(message.payload)
  const contract = subscribe.find(({ type }) => type === (announced ?? typeOf(content)))
  if (!contract) return { kind: "other" }
  const parsed = contract.envelope.safeParse(content)
  if (!parsed.success) throw new BrokenContract(parsed.error.message)
  return { kind: "event", event: parsed.data }
}

const insist = async <Deps>(
  { log, signal, putAside, metrics }: Delivery<Deps>,
  message: Incoming,
  cause: Parameters<PutAside>[1],
) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await putAside(message, cause)
      metrics.count("dead")
      return
    } catch (error) {
      log.error({ err: error }, "dead letter not written yet")
      await sleep(fullJitter({ backoffMs: 500, maxBackoffMs: 10_000 }, attempt), signal)
    }
  }
}

const work = async <Deps>(
  { definition, deps, signal }: Delivery<Deps>,
  heard: readonly Heard[],
  attempt: number,
) => {
  const events = heard.map(({ event }) => event)
  const run = { consumer: definition.name, attempt, signal }
  await withTrace(events[0]?.traceparent, () =>
    withSpan(definition.name, async () => definition.handle(events, deps, run)),
  )
}

type Failed = { readonly error: unknown; readonly attempts: number }

// While a store is away no try counts: the event waits for it, however long that takes.
const tryAll = async <Deps>(
  delivery: Delivery<Deps>,
  heard: readonly Heard[],
  retry: RetryPolicy,
): Promise<Failed | undefined> => {
  const { log, metrics, signal } = delivery
  for (let attempt = 1, outages = 0; ; ) {
    try {
      await work(delivery, heard, attempt)
      metrics.count("handled", heard.length)
      return undefined
    } catch (error) {
      signal.throwIfAborted()
      const outage = isOutage(error)
      if (!outage && attempt >= retry.attempts) return { error, attempts: attempt }
      const said = { err: error, attempt, eventId: heard[0]?.event.id, events: heard.length }
      log.warn(said, outage ? "a store is away, waiting" : "event failed, trying again")
      metrics.count(outage ? "waiting" : "retried", heard.length)
      if (outage) outages += 1
      else attempt += 1
      await sleep(fullJitter(retry, outage ? outages + 2 : attempt - 1), signal)
    }
  }
}

const readAll = async <Deps>(
  delivery: Delivery<Deps>,
  messages: readonly Incoming[],
): Promise<readonly Heard[]> => {
  const heard: Heard[] = []
  for (const message of messages) {
    try {
      const found = read(delivery.definition, message)
      if (found.kind === "event") heard.push({ message, event: found.event })
      else delivery.metrics.count("ignored")
    } catch (error) {
      await insist(delivery, message, { error, attempts: 0 })
    }
  }
  return heard
}

// A batch soon goes to pieces, so that one poison doesn't hold up the others for long.
const batchTries = 3

/**
 * Brings messages to their end: handled, ignored, or put aside. Rejects only when the signal fires; then the
 * messages aren't committed and come again.
 */
export const deliver = async <Deps>(
  delivery: Delivery<Deps>,
  messages: readonly Incoming[],
): Promise<void> => {
  const heard = await readAll(delivery, messages)
  if (heard.length === 0) return
  const stop = delivery.metrics.timer()
  const { retry } = delivery.definition
  const few = { ...retry, attempts: Math.min(batchTries, retry.attempts) }
  try {
    const failed = await tryAll(delivery, heard, heard.length > 1 ? few : retry)
    if (!failed) return
    if (heard.length === 1 && heard[0]) return await insist(delivery, heard[0].message, failed)
    for (const one of heard) {
      const alone = await tryAll(delivery, [one], few)
      if (alone) await insist(delivery, one.message, { ...alone, attempts: failed.attempts + alone.attempts })
    }
  } finally {
    stop()
  }
}
