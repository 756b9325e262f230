import { evenSize, inGroups } from "../../../shared/index.ts"
import type { HoldTimers } from "../../expiry/ports.ts"
import type { LockedOrder } from "../../facts.model.ts"
import type { PaymentFact } from "../../ordering.model.ts"
import type { ReceivedFact } from "./captures.model.ts"

export type SettleInGroupsPorts = {
  /** The order that each one placed; null: it has to be settled alone. */
  readonly together: (facts: readonly ReceivedFact[]) => Promise<readonly (LockedOrder | null)[]>
  readonly alone: (fact: PaymentFact) => Promise<void>
  /** The engine can't be reached: no use in trying the members one by one. */
  readonly isAway: (error: unknown) => boolean
  readonly timers: Pick<HoldTimers, "stop">
  /** Webhooks of one transaction at most, and transactions side by side. */
  readonly size: number
  readonly lanes: number
}

type Outcome = { readonly placed: LockedOrder | null } | { readonly fault: unknown }

/** A webhook, not yet written down, of money that was taken; null for any other fact. */
const captureIn = (fact: PaymentFact, traceparent: string | undefined): ReceivedFact | null => {
  const { received, outcome } = fact
  return received && outcome === "captured" ? { ...fact, received, traceparent } : null
}

/**
 * Webhooks of money taken that come while others' are being committed share the next transaction; a lone one starts at
 * once. Whatever doesn't plainly place its order, or fails together, is settled alone, as any other fact is.
 */
export const makeSettleInGroups = (ports: SettleInGroupsPorts) => {
  const { together, alone, isAway, timers, size, lanes } = ports
  const run = async (facts: readonly ReceivedFact[]): Promise<readonly Outcome[]> => {
    try {
      return (await together(facts)).map((placed) => ({ placed }))
    } catch (fault) {
      return facts.map(() => (isAway(fault) ? { fault } : { placed: null }))
    }
  }
  const { ask } = inGroups<ReceivedFact, Outcome>({ run, size, lanes, take: evenSize })
  return async (fact: PaymentFact, traceparent?: string): Promise<void> => {
    const capture = captureIn(fact, traceparent)
    if (!capture) return alone(fact)
    const outcome = await ask(capture)
    if ("fault" in outcome) throw outcome.fault
    if (outcome.placed) timers.stop(outcome.placed.id)
    else await alone(fact)
  }
}
