import { type Failpoint, readFailpoint } from "@haat/platform/failpoint"
import { consumerScenarios } from "../../../testing/consumers/consumer-scenarios.ts"
import { endingScenarios } from "./ending-scenarios.ts"
import { parcelScenarios } from "./parcel-scenarios.ts"
import { paymentScenarios } from "./payment-scenarios.ts"
import { placeScenarios } from "./place-scenarios.ts"
import type { Scenario } from "./scenario.ts"
import { staffScenarios } from "./staff-scenarios.ts"
import { streamScenarios } from "./stream-scenarios.ts"
import { voucherScenarios } from "./voucher-scenarios.ts"

const dying: readonly Scenario[] = [
  ...placeScenarios,
  ...paymentScenarios,
  ...endingScenarios,
  ...parcelScenarios,
  ...staffScenarios,
  ...voucherScenarios,
  ...streamScenarios,
  ...consumerScenarios,
]

/** Those in which another process takes over what one holds that stands still, and meets it again. */
const takenOver: ReadonlySet<string> = new Set([
  "place, and the buyer tries again",
  "place and pay, and the buyer tries again",
  "pay, and the buyer tries again",
  "webhook: captured",
  "webhooks: three orders paid at once",
  "webhook: set aside, then captured",
  "webhook: stored, and settled later",
  "inquire: paid, and the webhook got lost",
  "inquire: the gateway never heard of it",
  "expire: nobody paid",
  "expire: an attempt is open",
  "expire: paid, and not heard of yet",
  "late success: the stock is still there",
  "cancel: paid already",
  "refund",
])

const pausing = dying
  .filter(({ name }) => takenOver.has(name))
  .map(({ name, prepare }): Scenario => ({ name: `paused: ${name}`, prepare, pauses: true }))

export const scenarios: readonly Scenario[] = [...dying, ...pausing]

/** What drivers do for themselves when they connect. */
const noise = /^redis\.(?:info|select|client|hello|auth|ping|config)\b/
const shape = /^(.+) (before|after):(\d+)$/

/** A point and what happens there; `inside` a transaction the process holds locks. */
export type Fault = Failpoint & { readonly inside: boolean }

const armed = (point: string, fault: Failpoint["fault"], inside: boolean): Fault => ({
  ...readFailpoint(point),
  ...{ fault, inside },
})

/** Every await of a recorded run that may be met, in order, and whether it lies inside a transaction. */
const met = (passed: readonly string[]) => {
  let inTransaction = false
  return passed.flatMap((point) => {
    const [, name = "", side] = shape.exec(point) ?? []
    if (noise.test(name)) return []
    if (side === "before") {
      const isInside = inTransaction
      if (name === "mysql.start") inTransaction = true
      return [{ point, side, inside: isInside }]
    }
    if (name === "mysql.start") return [{ point, side, inside: true }]
    const inside = inTransaction && name !== "mysql.commit"
    if (name === "mysql.commit" || name === "mysql.rollback") inTransaction = false
    return [{ point, side, inside }]
  })
}

/**
 * The faults that one recorded run asks for: death before every await; after it where its effect outlives the
 * process (inside a transaction that is the death before the next statement); and a lost answer after each effect.
 */
export const faultsFor = (passed: readonly string[]): readonly Fault[] =>
  met(passed).flatMap(({ point, side, inside }) => {
    const kill = armed(point, "kill", inside)
    if (side === "before") return [kill]
    return [...(inside ? [] : [kill]), armed(point, "lost", inside)]
  })

/** The same for a process that stands still: before every await, and after what others see at once. */
export const pausesFor = (passed: readonly string[]): readonly Fault[] =>
  met(passed)
    .filter(({ side, inside }) => side === "before" || !inside)
    .map(({ point, inside }) => armed(point, "pause", inside))
