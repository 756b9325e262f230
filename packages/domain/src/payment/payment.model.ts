import type { Page, PageRequest, Result } from "../shared/index.ts"
import type {
  CaseKind,
  CaseRefusal,
  CaseState,
  ReconciliationCase,
  ReconciliationRun,
} from "./reconciliation/reconciliation.model.ts"

/** A fact of a lower rank never overwrites one of a higher rank. */
export const ATTEMPT_RANK = {
  INITIATED: 0,
  UNKNOWN: 0,
  REQUIRES_ACTION: 1,
  AUTHORIZED: 2,
  DECLINED: 3,
  VOIDED: 3,
  CAPTURED: 4,
} as const
export type AttemptStatus = keyof typeof ATTEMPT_RANK
export type RefundStatus = "REQUESTED" | "SUBMITTED" | "SUCCEEDED" | "FAILED" | "MANUAL_REVIEW" | "UNKNOWN"

export type PaymentAttempt = {
  readonly id: string
  readonly orderId: string
  readonly provider: string
  readonly providerRef: string | null
  readonly status: AttemptStatus
  readonly amountMinor: number
  /** What the gateway really took; more or less than `amountMinor` is a case for a refund. */
  readonly capturedMinor: number
  readonly currency: "INR"
  readonly redirectUrl: string | null
  readonly declineReason: string | null
  readonly idempotencyKey: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

export type RefundReason =
  | "ORDER_CANCELLED"
  | "LATE_WITHOUT_STOCK"
  | "SECOND_CAPTURE"
  | "AMOUNT_MISMATCH"
  | "RETURN"

export type Refund = {
  readonly id: string
  readonly attemptId: string
  readonly orderId: string
  readonly provider: string
  readonly reason: string
  readonly amountMinor: number
  readonly currency: string
  readonly status: RefundStatus
  readonly tries: number
  /** What the gateway calls the attempt, and when it was made: some gateways find it only so. */
  readonly known?: { readonly providerRef: string | null; readonly createdAt: Date }
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A verified statement of a gateway about one attempt. Amounts in minor units. */
export type GatewayFact = {
  readonly provider: string
  readonly eventId: string
  readonly attemptId: string
  readonly providerRef: string
  readonly outcome: "requires-action" | "authorized" | "captured" | "declined" | "voided"
  readonly amountMinor: number
  readonly currency: string
  readonly reason: string | null
  /** True of a webhook that is written down: it is ticked off in the transaction of its effect. */
  readonly stored?: boolean
  /** A webhook that isn't written down yet: it is, in the transaction of its effect. */
  readonly received?: { readonly rawBody: string; readonly at: Date }
}

/**
 * A gateway's answer to a call: done, refused for certain, or unknown: no answer came, so the effect may or may
 * not have happened and only an inquiry can tell.
 */
export type GatewayAnswer<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string }

/** Whether the buyer's payment takes the money at once, or sets it aside until we take it. */
export type CapturePolicy = "now" | "later"

/** One movement of money in a gateway's own books. Amounts in minor units. */
export type SettlementLine = {
  readonly kind: "charge" | "refund"
  /** The gateway's id of the charge or refund. */
  readonly ref: string
  readonly attemptId: string
  readonly refundId: string | null
  readonly amountMinor: number
  readonly currency: string
  readonly at: Date
}

/** A gateway's word on one day (UTC), signed by it. */
export type Settlement = {
  readonly provider: string
  readonly day: string
  /** False while the day isn't over: what is missing may yet come. */
  readonly complete: boolean
  readonly lines: readonly SettlementLine[]
}

export type WebhookRefusal =
  | { readonly code: "BAD_SIGNATURE" }
  | { readonly code: "STALE_WEBHOOK" }
  | { readonly code: "UNREADABLE_WEBHOOK" }

/** Longest webhook body that is read at all. */
export const WEBHOOK_MAX_BYTES = 256 * 1024
/** A signature older or newer than this is refused. */
export const WEBHOOK_TOLERANCE_MS = 300_000

/** The payment front door. Attempts are opened and settled by ordering, in its transaction (see ports). */
export type Payment = {
  /** Verifies the raw body, then stores and settles it at once; a stored webhook is never lost, a repeated one has no effect. */
  readonly receiveWebhook: (input: {
    readonly provider: string
    readonly rawBody: string
    readonly signature: string
  }) => Promise<Result<{ readonly eventId: string }, WebhookRefusal>>
  /** Settles stored webhooks that a crash left open; returns how many. */
  readonly settleStored: (limit: number) => Promise<number>
  /** Sends requested refunds to the gateway, same key on each try; returns how many succeeded. */
  readonly submitRefunds: (limit: number) => Promise<number>
  /** Holds all books against each other and sets right what is safe; null when this slot was run before. */
  readonly reconcile: (slot: string) => Promise<ReconciliationRun | null>
  /** The run of the day, once a day whoever asks. */
  readonly reconcileDaily: () => Promise<ReconciliationRun | null>
  readonly reconciliations: (limit: number) => Promise<readonly ReconciliationRun[]>
  readonly cases: (
    filter: { readonly state: CaseState; readonly kind: CaseKind | null },
    page: PageRequest,
  ) => Promise<Page<ReconciliationCase>>
  readonly openCases: () => Promise<readonly { readonly kind: CaseKind; readonly open: number }[]>
  /** Closes a case that a person has dealt with; told to the staff's log. */
  readonly resolveCase: (resolution: {
    readonly id: string
    readonly note: string
    readonly actorId: string
  }) => Promise<Result<ReconciliationCase, CaseRefusal>>
}
