import { type Failpoint, readFailpoint } from "@haat/platform/failpoint"
import { endingScenarios } from "./ending-scenarios.ts"
import { parcelScenarios } from "./parcel-scenarios.ts"
import { paymentScenarios } from "./payment-scenarios.ts"
import { placeScenarios } from "./place-scenarios.ts"
import type { Scenario } from "./scenario.ts"
import { streamScenarios } from "./stream-scenarios.ts"
import { voucherScenarios } from "./voucher-scenarios.ts"

export const scenarios: readonly Scenario[] = [
  ...placeScenarios,
  ...paymentScenarios,
  ...endingScenarios,
  ...parcelScenarios,
  ...voucherScenarios,
  ...streamScenarios,
]

/** What drivers do for themselves when they connect. */
const noise = /^redis\.(?:info|select|client|hello|auth|ping|config)\b/
const shape = /^(.+) (before|after):(\d+)$/

const armed = (point: string, fault: Failpoint["fault"]): Failpoint => ({ ...readFailpoint(point), fault })

/**
 * The faults that one recorded run asks for: death before every await; after it where its effect outlives the
 * process (inside a transaction that is the death before the next statement); and a lost answer after each effect.
 */
export const faultsFor = (passed: readonly string[]): readonly Failpoint[] => {
  let inTransaction = false
  return passed.flatMap((point) => {
    const [, name = "", side] = shape.exec(point) ?? []
    if (noise.test(name)) return []
    if (side === "before") {
      if (name === "mysql.start") inTransaction = true
      return [armed(point, "kill")]
    }
    const isInside = inTransaction && name !== "mysql.commit"
    if (name === "mysql.commit" || name === "mysql.rollback") inTransaction = false
    return [...(isInside ? [] : [armed(point, "kill")]), armed(point, "lost")]
  })
}
