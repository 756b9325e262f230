import { defineEvent } from "@haat/events/envelope"
import { z } from "zod"

/** The facts of the crash test and the consumer's name, known to both its processes. */
export const burstTopic = "test.burst"
export const burstConsumer = "test.count-burst"
export const effectTable = "probe_burst_effect"

export const burst = defineEvent({
  type: "test.burst_told.v1",
  topic: burstTopic,
  payload: z.object({ store: z.enum(["mysql", "mongo"]), sequence: z.int() }),
})
