import { ATTEMPT_RANK, type AttemptStatus, type GatewayFact, type PaymentAttempt } from "../payment.model.ts"

const statusOf = {
  "requires-action": "REQUIRES_ACTION",
  authorized: "AUTHORIZED",
  captured: "CAPTURED",
  declined: "DECLINED",
  voided: "VOIDED",
} as const satisfies Record<GatewayFact["outcome"], AttemptStatus>

export type FactEffect =
  | {
      /** The fact tells something new; the attempt takes these values. */
      readonly kind: "advance"
      readonly status: AttemptStatus
      readonly capturedMinor: number
      readonly declineReason: string | null
      readonly amountMatches: boolean
    }
  /** Known already, or overtaken by a later fact. */
  | { readonly kind: "stale" }

type Known = Pick<PaymentAttempt, "status" | "amountMinor" | "currency" | "capturedMinor">

/**
 * What a gateway's fact changes on an attempt. Facts arrive doubled and out of order: only a higher rank
 * overwrites, so any order of the same facts ends in the same state.
 */
export const factEffect = (attempt: Known, fact: GatewayFact): FactEffect => {
  const status = statusOf[fact.outcome]
  if (ATTEMPT_RANK[status] <= ATTEMPT_RANK[attempt.status]) return { kind: "stale" }
  return {
    kind: "advance",
    status,
    capturedMinor: fact.outcome === "captured" ? fact.amountMinor : attempt.capturedMinor,
    declineReason: status === "DECLINED" || status === "VOIDED" ? (fact.reason ?? "declined") : null,
    amountMatches: fact.amountMinor === attempt.amountMinor && fact.currency === attempt.currency,
  }
}

/** An attempt that may still take money without a new decision of ours. */
export const isOpen = (status: AttemptStatus): boolean =>
  status === "INITIATED" || status === "UNKNOWN" || status === "REQUIRES_ACTION" || status === "AUTHORIZED"
