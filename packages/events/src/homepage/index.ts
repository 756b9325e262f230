import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

/** A visit found no usable record for this key: rebuild it, at most once per interval. */
export const homepageEmpty = defineEvent({
  type: "homepage.empty_found.v1",
  topic: "homepage.record",
  payload: z.object({ region: z.string(), platform: z.enum(["web", "android"]) }),
})

export const homepagePublished = defineEvent({
  type: "homepage.record_published.v1",
  topic: "homepage.record",
  payload: z.object({
    region: z.string(),
    platform: z.enum(["web", "android"]),
    version: z.int().positive(),
  }),
})

export const homepageEvents = [homepageEmpty, homepagePublished] as const
