import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

/** What a visitor asked for and how much was found: feeds reports and suggestions, carries no name or address. */
export const searched = defineEvent({
  type: "search.searched.v1",
  topic: "search.query",
  payload: z.object({
    visitorId: z.string(),
    query: z.string().max(200),
    filters: z.record(z.string(), z.array(z.string())),
    pincode: z.string(),
    total: z.int().nonnegative(),
    page: z.int().positive(),
  }),
})

export const searchEvents = [searched] as const
