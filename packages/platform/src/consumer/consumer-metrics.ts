import { counter, durations, gauge } from "../telemetry/index.ts"

export type EventOutcome = "handled" | "retried" | "waiting" | "dead" | "ignored" | "repeated"

const events = counter({
  name: "haat_consumer_events_total",
  help: "Events by outcome: handled, retried (a failed try), waiting (a store is away), dead (put aside), ignored (other type), repeated (rewound)",
  labels: ["consumer", "outcome"],
})
const seconds = durations({
  name: "haat_consumer_seconds",
  help: "Time from the first try of an event (or batch) to its end",
  labels: ["consumer"],
})
const lag = gauge({
  name: "haat_consumer_lag",
  help: "Messages behind the end of this process's partitions; a relay's commit marker counts as one per partition",
  labels: ["consumer"],
})
const up = gauge({
  name: "haat_consumer_up",
  help: "1 while the consumer holds its subscription",
  labels: ["consumer"],
})

/** A consumer's dead letters are told from the beginning, as none: the first one would be no rise of a series just born. */
export const consumerMetrics = (consumer: string) => {
  events.inc({ consumer, outcome: "dead" }, 0)
  return {
    count: (outcome: EventOutcome, by = 1) => events.inc({ consumer, outcome }, by),
    timer: () => seconds.startTimer({ consumer }),
    lag: (messages: number) => lag.set({ consumer }, messages),
    up: (isUp: boolean) => up.set({ consumer }, isUp ? 1 : 0),
  }
}

export type ConsumerMetrics = ReturnType<typeof consumerMetrics>
