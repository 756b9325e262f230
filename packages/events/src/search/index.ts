import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

/** Stands for the visitor where a browser asks not to be followed: such searches are all one nobody's. */
export const nobody = "nobody"

/**
 * What a visitor asked for and how much was found: feeds reports and suggestions, carries no name or address. What was left open
 * isn't named.
 */
export const searched = defineEvent({
  type: "search.searched.v1",
  topic: "search.query",
  payload: z.object({
    visitorId: z.string(),
    query: z.string().max(200),
    categoryId: z.string().optional(),
    filters: z.record(z.string(), z.array(z.string())),
    /** In paise, both inclusive. */
    priceMinMinor: z.int().nonnegative().optional(),
    priceMaxMinor: z.int().nonnegative().optional(),
    ratingAtLeast: z.number().optional(),
    /** Asked for what arrives within so many days. */
    withinDays: z.int().nonnegative().optional(),
    sort: z.string().optional(),
    pincode: z.string(),
    total: z.int().nonnegative(),
    page: z.int().positive(),
  }),
})

/** Which result a visitor opened, and where it stood: tells how good an order of results is. */
export const resultOpened = defineEvent({
  type: "search.result_opened.v1",
  topic: "search.query",
  payload: z.object({
    visitorId: z.string(),
    query: z.string().max(200),
    productId: z.string().max(128),
    /** Counted from 1 over all pages. */
    position: z.int().positive(),
    pincode: z.string(),
  }),
})

export const searchEvents = [searched, resultOpened] as const
