/** What the books of gateway, payments, orders and stock may disagree about. */
export const CASE_KINDS = [
  "CHARGE_MISSED",
  "CHARGE_UNKNOWN",
  "CHARGE_TWICE",
  "CHARGE_AMOUNT",
  "CHARGE_NOT_SETTLED",
  "REFUND_MISSED",
  "REFUND_UNKNOWN",
  "REFUND_AMOUNT",
  "REFUND_NOT_SETTLED",
  "REFUND_STUCK",
  "OUTCOME_UNKNOWN",
  "MONEY_WITHOUT_GOODS",
  "GOODS_WITHOUT_MONEY",
  "HOLD_OF_DEAD_ORDER",
  "STOCK_DIFFERS",
  "ORDER_DIFFERS",
  "HOLD_OVERDUE",
  "WEBHOOK_WAITS",
  "MONEY_SET_ASIDE",
  "ATTEMPTS_OPEN",
  "REFUNDS_DIFFER",
  "CART_BOUGHT_TWICE",
  "COUPON_DIFFERS",
  "TENDER_DIFFERS",
  "OWN_MONEY_DIFFERS",
  "PARCEL_DIFFERS",
  "BINS_DIFFER",
  "COPY_DIFFERS",
] as const
export type CaseKind = (typeof CASE_KINDS)[number]

export type CaseFacts = Readonly<Record<string, string | number | null>>

/** One disagreement. The subject (an attempt's, refund's, order's or stock row's name) is its identity within its kind. */
export type Finding = {
  readonly kind: CaseKind
  readonly subject: string
  readonly facts: CaseFacts
}

export type CaseState =
  /** Waits for a person. */
  | "OPEN"
  /** Set right by a safe repair. */
  | "REPAIRED"
  /** A person has dealt with it. */
  | "RESOLVED"
  /** A later run didn't find it any more. */
  | "GONE"

export type ReconciliationCase = Finding & {
  readonly id: string
  readonly state: CaseState
  readonly reason: string
  readonly foundAt: Date
  readonly closedAt: Date | null
  readonly closedBy: string | null
  readonly note: string | null
}

export type ReconciliationRun = {
  readonly id: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  /** The days (UTC) whose settlements were compared. */
  readonly days: readonly string[]
  readonly lines: number
  readonly found: number
  readonly repaired: number
  readonly queued: number
  /** What couldn't be looked at, and why: a gateway's settlement, a sentence of the audit. */
  readonly problems: readonly string[]
}

/** An attempt as our books have it. `mustAppear`: captured within the days compared, long enough ago. */
export type BookedAttempt = {
  readonly id: string
  readonly orderId: string
  readonly provider: string
  readonly status: string
  readonly capturedMinor: number
  readonly currency: string
  readonly mustAppear: boolean
}

export type BookedRefund = {
  readonly id: string
  readonly attemptId: string
  readonly provider: string
  readonly status: string
  readonly amountMinor: number
  readonly mustAppear: boolean
}

export type CaseRefusal = { readonly code: "CASE_NOT_FOUND" } | { readonly code: "CASE_CLOSED" }
