import { mode } from "@haat/platform/env"
import { createRateLimit, type Quota, type RateLimit } from "@haat/platform/rate-limit"
import { createRedis, type Redis } from "@haat/platform/redis"
import { refuse } from "../refusals.ts"

/** Who pays for a call: the visitor, and the address as the nearest trusted hop saw it (null where nobody can say). */
export type Spender = { readonly visitorId: string; readonly peer: string | null }

const minute = 60

/** Calls per visitor; an address gets five times as many, since many people may share one. */
const perVisitor: Readonly<Record<string, Omit<Quota, "name">>> = {
  "ordering.place": { calls: 20, perSeconds: 5 * minute },
  "ordering.pay": { calls: 30, perSeconds: 5 * minute },
}
const everyMutation: Omit<Quota, "name"> = { calls: 240, perSeconds: minute }
const sharers = 5

let connection: Redis | undefined
const limits = new Map<string, RateLimit>()

/** The process's limit of that name. Outside strict mode quotas are ten times as wide: tests share one address. */
export const quota = ({ name, calls, perSeconds }: Quota): RateLimit => {
  const known = limits.get(name)
  if (known) return known
  connection ??= createRedis("web-limits")
  const limit = createRateLimit(connection, { name, perSeconds, calls: mode().strict ? calls : calls * 10 })
  limits.set(name, limit)
  return limit
}

/** Takes one call from a quota; refuses with TOO_MANY_REQUESTS and the seconds to wait. */
export const spendOne = async (of: Quota, who: string): Promise<void> => {
  const spent = await quota(of).spend(who)
  if (!spent.allowed) throw refuse({ code: "TOO_MANY_REQUESTS", retryAfterSeconds: spent.retryAfterSeconds })
}

/** Spends one call of a mutation's budget, the visitor's and the address's. */
export const spend = async (path: string, { visitorId, peer }: Spender): Promise<void> => {
  const own = perVisitor[path]
  const flow = own ? path.replace(".", "-") : "mutation"
  const { calls, perSeconds } = own ?? everyMutation
  await spendOne({ name: `${flow}-visitor`, calls, perSeconds }, visitorId)
  if (peer !== null) await spendOne({ name: `${flow}-address`, calls: calls * sharers, perSeconds }, peer)
}
