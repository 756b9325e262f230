import { z } from "zod"
import { lazyEnv, parseEnv } from "./read.env.ts"

const seconds = (fallback: number, max: number) => z.coerce.number().min(0).max(max).default(fallback)

/** How long orders are held, and how often they may be tried. Fractions of a second are for tests. */
export const orderingEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      ORDER_HOLD_SECONDS: seconds(600, 86_400),
      ORDER_HOLD_EXTENSION_SECONDS: seconds(300, 3600),
      ORDER_LATE_GRACE_SECONDS: seconds(1800, 86_400),
      ORDER_MAX_ATTEMPTS: z.coerce.number().int().min(1).max(20).default(5),
      ORDER_OPEN_LIMIT: z.coerce.number().int().min(1).max(100).default(5),
    },
    source,
  )
  return {
    holdMs: Math.round(env.ORDER_HOLD_SECONDS * 1000),
    extensionMs: Math.round(env.ORDER_HOLD_EXTENSION_SECONDS * 1000),
    graceMs: Math.round(env.ORDER_LATE_GRACE_SECONDS * 1000),
    maxAttempts: env.ORDER_MAX_ATTEMPTS,
    openLimit: env.ORDER_OPEN_LIMIT,
  }
})
