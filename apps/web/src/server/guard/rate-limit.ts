import type { AllowUnits } from "@haat/domain/ordering"
import { mode } from "@haat/platform/env"
import { type Charge, createSpendAll, type Quota, type SpendAll } from "@haat/platform/rate-limit"
import { createRedis } from "@haat/platform/redis"
import { oncePerProcess } from "../front/once-per-process.ts"
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

const quotas: () => SpendAll = oncePerProcess("quotas", () => createSpendAll(createRedis("web-limits")))

/** Outside strict mode quotas are ten times as wide: tests share one address. */
const widened = ({ quota, ...charge }: Charge): Charge => ({
  ...charge,
  quota: mode().strict ? quota : { ...quota, calls: quota.calls * 10 },
})

/** Takes one call from each quota in turn, in one round trip; refuses with TOO_MANY_REQUESTS and the seconds to wait. */
const take = async (charges: readonly Charge[]): Promise<void> => {
  const spent = await quotas()(charges.map(widened))
  if (!spent.allowed) throw refuse({ code: "TOO_MANY_REQUESTS", retryAfterSeconds: spent.retryAfterSeconds })
}

export const spendOne = (quota: Quota, who: string): Promise<void> => take([{ quota, who }])

const bothOf = ({ name, calls, perSeconds }: Quota, { visitorId, peer }: Spender): readonly Charge[] => {
  const own = { quota: { name: `${name}-visitor`, calls, perSeconds }, who: visitorId }
  const shared = { name: `${name}-address`, calls: calls * sharers, perSeconds }
  return peer === null ? [own] : [own, { quota: shared, who: peer }]
}

/** One call from the visitor's quota, then one from the address's, which is five times as wide. */
export const spendBoth = (quota: Quota, who: Spender): Promise<void> => take(bothOf(quota, who))

const quotaOf = (path: string): Quota => {
  const own = perVisitor[path]
  return { name: own ? path.replace(".", "-") : "mutation", ...(own ?? everyMutation) }
}

/** Calls that do the work of others pay as each of them. */
const worksOf: Readonly<Record<string, readonly string[]>> = {
  "ordering.placeAndPay": ["ordering.place", "ordering.pay"],
}

/** Spends one call of a mutation's budget, the visitor's and the address's. */
export const spend = (path: string, who: Spender): Promise<void> =>
  take((worksOf[path] ?? [path]).flatMap((work) => bothOf(quotaOf(work), who)))

/** Of one SKU, as many units as an address may place orders: else few orders of many units hold what many of one can't. */
const unitsOfAddress: Quota = { name: "ordering-units-address", calls: 20 * sharers, perSeconds: 5 * minute }

/** What an address may ask for, counted before anything is held; no limit where nobody can say who asks. */
export const unitsFor = (peer: string | null): AllowUnits | undefined =>
  peer === null
    ? undefined
    : async (lines) => {
        const charges = lines.map(({ sku, quantity: calls }) => ({
          ...{ quota: unitsOfAddress, who: `${peer} ${sku}`, calls },
        }))
        const spent = await quotas()(charges.map(widened))
        return spent.allowed ? null : { retryAfterSeconds: spent.retryAfterSeconds }
      }
