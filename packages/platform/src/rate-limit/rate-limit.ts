import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { namespace } from "../env/index.ts"
import type { Redis } from "../redis/index.ts"
import { counter } from "../telemetry/index.ts"

export type Quota = {
  /** `<flow>-<by what>`, e.g. `sign-in-account`: part of the key and the metric's label. */
  readonly name: string
  readonly calls: number
  readonly perSeconds: number
}

/** One call, or so many at once, to be taken from the quota of `who`. */
export type Charge = { readonly quota: Quota; readonly who: string; readonly calls?: number }

export type Spent =
  | { readonly allowed: true; readonly left: number }
  | { readonly allowed: false; readonly retryAfterSeconds: number }

export type RateLimit = {
  /** Takes one call from the quota of `who`; atomic over all processes. */
  readonly spend: (who: string) => Promise<Spent>
}

/** Takes the charges in turn until one is refused; those behind it are not touched. `left` is the last one's. */
export type SpendAll = (charges: readonly Charge[]) => Promise<Spent>

const refusals = counter({
  name: "haat_rate_limit_refusals_total",
  help: "Calls refused because a quota was used up",
  labels: ["quota"],
})

// Answers which charge was refused (0: none), what the last one has left, and the milliseconds till it starts anew.
// A refused charge of many is given back: fewer may still go.
const spendScript = `
local left, ttl = 0, 0
for i, key in ipairs(KEYS) do
  local calls, seconds, cost = tonumber(ARGV[3 * i - 2]), ARGV[3 * i - 1], tonumber(ARGV[3 * i])
  local spent = redis.call('INCRBY', key, cost)
  if spent == cost then redis.call('EXPIRE', key, seconds) end
  left = calls - spent
  if left < 0 then
    ttl = redis.call('PTTL', key)
    if cost > 1 then redis.call('DECRBY', key, cost) end
    return {i, left, ttl}
  end
end
return {0, left, ttl}`

type Scripted = Redis & {
  readonly haatSpend: (
    keys: number,
    ...rest: readonly (string | number)[]
  ) => Promise<[number, number, number]>
}

const keyOf = ({ quota, who }: Charge): string => `${namespace().name}-limit:${quota.name}:${who}`

const refused = (quota: string, msBeforeNext: number): Spent => {
  refusals.inc({ quota })
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) }
}

/** Each process for itself. */
const spendHere = () => {
  const limiters = new Map<string, RateLimiterMemory>()
  const limiterOf = ({ name, calls: points, perSeconds: duration }: Quota): RateLimiterMemory => {
    const known = limiters.get(name)
    if (known) return known
    const made = new RateLimiterMemory({ keyPrefix: name, points, duration })
    limiters.set(name, made)
    return made
  }
  return async (charges: readonly Charge[]): Promise<Spent> => {
    let left = 0
    for (const { quota, who, calls } of charges) {
      try {
        left = (await limiterOf(quota).consume(who, calls)).remainingPoints
      } catch (full) {
        if (!(full instanceof RateLimiterRes)) throw full
        return refused(quota.name, full.msBeforeNext)
      }
    }
    return { allowed: true, left }
  }
}

/**
 * Counts in Redis, however many charges in one round trip; while Redis is away each process counts for itself, so a
 * limit never fails open.
 */
export const createSpendAll = (redis: Redis): SpendAll => {
  redis.defineCommand("haatSpend", { lua: spendScript })
  const insurance = spendHere()
  const ask = (charges: readonly Charge[]) =>
    (redis as Scripted).haatSpend(
      charges.length,
      ...charges.map(keyOf),
      ...charges.flatMap(({ quota, calls = 1 }) => [quota.calls, quota.perSeconds, calls]),
    )
  return async (charges) => {
    const answer = await ask(charges).catch(() => null)
    if (answer === null) return insurance(charges)
    const [at, left, ttl] = answer
    const over = charges[at - 1]
    return over ? refused(over.quota.name, ttl) : { allowed: true, left }
  }
}

/** One quota of its own. */
export const createRateLimit = (redis: Redis, quota: Quota): RateLimit => {
  const spendAll = createSpendAll(redis)
  return { spend: (who) => spendAll([{ quota, who }]) }
}
