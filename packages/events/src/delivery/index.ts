import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

/** A new promise table stands ready; readers load it and swap. */
export const networkPublished = defineEvent({
  type: "delivery.network_published.v1",
  topic: "delivery.network",
  payload: z.object({ version: z.int().positive(), bytes: z.int().positive(), checksum: z.string() }),
})

export const deliveryEvents = [networkPublished] as const
