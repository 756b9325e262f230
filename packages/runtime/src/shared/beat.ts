import { defineEvent } from "@haat/events/envelope"
import { z } from "zod"

export const beatTopic = "backbone.beat"

/** Sent through each outbox and heard by every worker: tells how far behind the relay is. */
export const beat = defineEvent({
  type: "backbone.beat_sent.v1",
  topic: beatTopic,
  payload: z.object({ store: z.enum(["mysql", "mongo"]) }),
})
