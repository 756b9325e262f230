import { z } from "zod"
import { lazyEnv, parseEnv } from "./read.env.ts"

/** How orders are written: so many in one transaction, so many transactions side by side, so many buyers let in. */
export const placingEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      PLACE_GROUP_SIZE: z.coerce.number().int().min(1).max(500).default(256),
      PLACE_WRITERS: z.coerce.number().int().min(1).max(16).default(2),
      PLACE_WAITING_LIMIT: z.coerce.number().int().min(1).max(100_000).default(2000),
      PLACE_HOT_PER_SECOND: z.coerce.number().int().min(2).max(100_000).default(50),
      PLACE_WAITING_SECONDS: z.coerce.number().min(0.1).max(60).default(5),
    },
    source,
  )
  return {
    size: env.PLACE_GROUP_SIZE,
    lanes: env.PLACE_WRITERS,
    hotPerSecond: env.PLACE_HOT_PER_SECOND,
    waitingLimit: env.PLACE_WAITING_LIMIT,
    waitingMs: Math.round(env.PLACE_WAITING_SECONDS * 1000),
  }
})

const seconds = (fallback: number, max: number) => z.coerce.number().min(0).max(max).default(fallback)

/** `{"Vayu":"https://vayu.example/track/{number}"}`: where each carrier tells of a parcel. */
const pages = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue("is not JSON")
      return z.NEVER
    }
  })
  .pipe(
    z.record(
      z.string(),
      z.url({ protocol: /^https$/ }).refine((page) => page.includes("{number}")),
    ),
  )

/** How long orders are held, and how often they may be tried. Fractions of a second are for tests. */
export const orderingEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      ORDER_HOLD_SECONDS: seconds(600, 86_400),
      ORDER_HOLD_EXTENSION_SECONDS: seconds(300, 3600),
      ORDER_LATE_GRACE_SECONDS: seconds(1800, 86_400),
      ORDER_MAX_ATTEMPTS: z.coerce.number().int().min(1).max(20).default(5),
      ORDER_RETURN_DAYS: z.coerce.number().min(0).max(365).default(14),
      ORDER_ALONE_REFUND_MINOR: z.coerce.number().int().min(0).default(1_000_000),
      ORDER_TRACKING_PAGES: pages.default({
        Vayu: "https://vayu.example/track/{number}",
        Sadak: "https://sadak.example/track/{number}",
        Patang: "https://patang.example/track/{number}",
      }),
      ORDER_OPEN_LIMIT: z.coerce.number().int().min(1).max(100).default(5),
      ORDER_OPEN_UNITS: z.coerce.number().int().min(1).max(100_000).default(20),
    },
    source,
  )
  return {
    holdMs: Math.round(env.ORDER_HOLD_SECONDS * 1000),
    extensionMs: Math.round(env.ORDER_HOLD_EXTENSION_SECONDS * 1000),
    graceMs: Math.round(env.ORDER_LATE_GRACE_SECONDS * 1000),
    maxAttempts: env.ORDER_MAX_ATTEMPTS,
    openLimit: env.ORDER_OPEN_LIMIT,
    unitLimit: env.ORDER_OPEN_UNITS,
    aloneRefundMinor: env.ORDER_ALONE_REFUND_MINOR,
    trackingPages: env.ORDER_TRACKING_PAGES,
    returnWindowMs: Math.round(env.ORDER_RETURN_DAYS * 86_400_000),
  }
})
