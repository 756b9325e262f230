import { sleep } from "../clock/index.ts"
import { underFailpoints } from "../failpoint/index.ts"
import type { EventProducer } from "../kafka/index.ts"
import { logFor } from "../log/index.ts"
import { fullJitter } from "../retry/index.ts"
import { consumerMetrics } from "./consumer-metrics.ts"
import { deadLetterMessage, deadLetterOf } from "./dead-letter.ts"
import type { ConsumerDefinition } from "./define-consumer.ts"
import type { Delivery } from "./deliver.ts"
import { transportUnderFailpoints } from "./failpoints.ts"
import type { Subscription, Transport } from "./incoming.ts"
import { kafkaTransport } from "./kafka-transport.ts"
import { runSession } from "./session/run-session.ts"

export type RunningConsumer = {
  readonly name: string
  /** True while the subscription is held. */
  readonly isUp: () => boolean
  /** Takes nothing new, lets running work end, commits, leaves the group. */
  readonly stop: () => Promise<void>
}

export type ConsumerEngine = {
  readonly producer: Pick<EventProducer, "send">
  readonly transport?: Transport
  readonly now?: () => Date
}

const deliveryOf = <Deps>(
  definition: ConsumerDefinition<Deps>,
  deps: Deps,
  engine: ConsumerEngine & { readonly signal: AbortSignal },
): Delivery<Deps> => ({
  definition: underFailpoints(definition, (method) => (method === "handle" ? "consume.handle" : undefined)),
  deps,
  metrics: consumerMetrics(definition.name),
  log: logFor(definition.name),
  signal: engine.signal,
  putAside: async (message, cause) => {
    const at = engine.now?.() ?? new Date()
    await engine.producer.send([deadLetterMessage(deadLetterOf(definition.name, message, { ...cause, at }))])
  },
})

// A missing broker lets the opening hang for a while; a stop needn't wait for it.
const openUnlessStopped = async (
  opening: Promise<Subscription>,
  signal: AbortSignal,
): Promise<Subscription> => {
  const late = () => opening.then((subscription) => subscription.close()).catch(() => undefined)
  return new Promise((open, failed) => {
    const onAbort = () => {
      void late()
      failed(signal.reason)
    }
    signal.addEventListener("abort", onAbort, { once: true })
    const settled = () => signal.removeEventListener("abort", onAbort)
    opening.then(open, failed).finally(settled)
  })
}

type Session = { readonly isUp: () => boolean; readonly run: () => Promise<void> }

const sessionOf = (delivery: Delivery<unknown>, transport: Transport): Session => {
  const { name, subscribe } = delivery.definition
  const topics = [...new Set(subscribe.map(({ topic }) => topic))]
  let up = false
  const setUp = (isUp: boolean) => {
    up = isUp
    delivery.metrics.up(isUp)
  }
  const run = async () => {
    const subscription = await openUnlessStopped(transport.open(name, topics), delivery.signal)
    setUp(true)
    try {
      await runSession(delivery, subscription)
    } finally {
      setUp(false)
      await subscription.close()
    }
  }
  return { isUp: () => up, run }
}

const steadyMs = 60_000

const keepUp = async (session: Session, { signal, log }: Delivery<unknown>): Promise<void> => {
  for (let failures = 0; !signal.aborted; ) {
    const began = Date.now()
    await session.run().catch((error: unknown) => {
      if (!signal.aborted) log.warn({ err: error }, "subscription lost, trying again")
    })
    failures = Date.now() - began > steadyMs ? 1 : failures + 1
    const pause = 100 + fullJitter({ backoffMs: 500, maxBackoffMs: 5000 }, failures)
    await sleep(pause, signal).catch(() => undefined)
  }
}

/** Keeps a consumer subscribed until it is stopped: a lost or missing broker is tried again, never fatal. */
export const startConsumer = <Deps>(
  definition: ConsumerDefinition<Deps>,
  deps: Deps,
  engine: ConsumerEngine,
): RunningConsumer => {
  const stopping = new AbortController()
  const delivery = deliveryOf(definition, deps, { ...engine, signal: stopping.signal }) as Delivery<unknown>
  const session = sessionOf(delivery, transportUnderFailpoints(engine.transport ?? kafkaTransport))
  const kept = keepUp(session, delivery)
  return {
    name: definition.name,
    isUp: session.isUp,
    stop: async () => {
      stopping.abort()
      await kept
    },
  }
}
