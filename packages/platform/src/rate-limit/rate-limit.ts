import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible"
import { namespace } from "../env/index.ts"
import type { Redis } from "../redis/index.ts"
import { counter } from "../telemetry/index.ts"

export type Quota = {
  /** `<flow>-<by what>`, e.g. `sign-in-account`: part of the key and the metric's label. */
  readonly name: string
  readonly calls: number
  readonly perSeconds: number
}

export type Spent =
  | { readonly allowed: true; readonly left: number }
  | { readonly allowed: false; readonly retryAfterSeconds: number }

export type RateLimit = {
  /** Takes one call from the quota of `who`; atomic over all processes. */
  readonly spend: (who: string) => Promise<Spent>
}

const refusals = counter({
  name: "haat_rate_limit_refusals_total",
  help: "Calls refused because a quota was used up",
  labels: ["quota"],
})

/** Counts in Redis; while Redis is away each process counts for itself, so a limit never fails open. */
export const createRateLimit = (redis: Redis, { name, calls, perSeconds }: Quota): RateLimit => {
  const keyPrefix = `${namespace().name}-limit:${name}`
  const insurance = new RateLimiterMemory({ keyPrefix, points: calls, duration: perSeconds })
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    points: calls,
    duration: perSeconds,
    insuranceLimiter: insurance,
  })
  return {
    spend: async (who) => {
      try {
        const { remainingPoints } = await limiter.consume(who)
        return { allowed: true, left: remainingPoints }
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        refusals.inc({ quota: name })
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) }
      }
    },
  }
}
