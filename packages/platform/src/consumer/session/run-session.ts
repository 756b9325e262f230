import { sleep } from "../../clock/index.ts"
import { type Delivery, deliver } from "../deliver.ts"
import type { Incoming, Subscription } from "../incoming.ts"
import { unpacked } from "../unpack.ts"
import { makeBatcher } from "./batcher.ts"
import { makeLanes } from "./lanes.ts"
import { makeOffsetTracker, type OffsetTracker } from "./offset-tracker.ts"

const commitEveryMs = 250
const openPerLane = 32

type Intake = { readonly take: (message: Incoming) => Promise<void>; readonly idle: () => Promise<void> }

const intakeOf = (delivery: Delivery<unknown>, finish: (messages: readonly Incoming[]) => void): Intake => {
  const { batch, concurrency } = delivery.definition
  const end = async (messages: readonly Incoming[]) => {
    if (delivery.signal.aborted) return
    await deliver(delivery, messages).then(
      () => finish(messages),
      (error: unknown) => {
        if (!delivery.signal.aborted) delivery.log.error({ err: error }, "delivery broke off")
      },
    )
  }
  if (batch) {
    const batcher = makeBatcher<Incoming>(batch, end)
    return { take: batcher.add, idle: batcher.idle }
  }
  const lanes = makeLanes(concurrency)
  const take = async (message: Incoming) => {
    lanes.add(message.key, () => end([message]))
    await lanes.room(concurrency * openPerLane)
  }
  return { take, idle: lanes.idle }
}

const takeAll = async (intake: Intake, parts: readonly Incoming[]): Promise<void> => {
  for (const part of parts) await intake.take(part)
}

const commitDue = async (subscription: Subscription, tracker: OffsetTracker): Promise<void> => {
  const points = tracker.due()
  if (points.length === 0) return
  await subscription.commit(points)
  tracker.committed(points)
}

/** Commits in the background, one request at a time; what fails now is tried again with the next one. */
const startCommitting = (delivery: Delivery<unknown>, subscription: Subscription, tracker: OffsetTracker) => {
  const ended = new AbortController()
  const loop = async () => {
    while (!ended.signal.aborted) {
      await sleep(commitEveryMs, ended.signal).catch(() => undefined)
      await commitDue(subscription, tracker).catch((error: unknown) =>
        delivery.log.warn({ err: error }, "offsets not committed yet"),
      )
    }
  }
  const running = loop()
  return async () => {
    ended.abort()
    await Promise.race([running, sleep(5000)])
  }
}

const startLagging = ({ metrics }: Delivery<unknown>, subscription: Subscription) => {
  const timer = setInterval(() => {
    subscription.lag().then(metrics.lag, () => undefined)
  }, 5000)
  return () => clearInterval(timer)
}

/** Reads one subscription to its end (an error or the signal), then lets running work end and commits it. */
export const runSession = async (delivery: Delivery<unknown>, subscription: Subscription): Promise<void> => {
  const tracker = makeOffsetTracker()
  const intake = intakeOf(delivery, (messages) => messages.forEach(tracker.finish))
  const stopCommitting = startCommitting(delivery, subscription, tracker)
  const stopLagging = startLagging(delivery, subscription)
  delivery.signal.addEventListener("abort", subscription.end, { once: true })
  try {
    for await (const message of subscription.messages) {
      if (delivery.signal.aborted) break
      const parts = unpacked(delivery.definition, message)
      if (tracker.begin(message, parts.length)) await takeAll(intake, parts)
      else delivery.metrics.count("repeated")
    }
  } finally {
    delivery.signal.removeEventListener("abort", subscription.end)
    stopLagging()
    await intake.idle()
    await stopCommitting()
  }
}
