import type { Result } from "../shared/index.ts"

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
  readonly capturedMinor: number
  readonly currency: "INR"
  readonly redirectUrl: string | null
  readonly declineReason: string | null
}

export type Refund = {
  readonly id: string
  readonly attemptId: string
  readonly reason: string
  readonly amountMinor: number
  readonly status: RefundStatus
}

export type WebhookRefusal =
  | { readonly code: "BAD_SIGNATURE" }
  | { readonly code: "STALE_WEBHOOK" }
  | { readonly code: "UNREADABLE_WEBHOOK" }

/** The payment front door. Attempts are opened and settled by ordering, in its transaction (see ports). */
export type Payment = {
  /** Verifies the raw body, stores it, then settles; a stored webhook is never lost, a repeated one has no effect. */
  readonly receiveWebhook: (input: {
    readonly provider: string
    readonly rawBody: string
    readonly signature: string
  }) => Promise<Result<{ readonly eventId: string; readonly fresh: boolean }, WebhookRefusal>>
  /** Settles stored webhooks that a crash left open; returns how many. */
  readonly settleStored: (limit: number) => Promise<number>
  /** Sends requested refunds to the gateway, same key on each try; returns how many succeeded. */
  readonly submitRefunds: (limit: number) => Promise<number>
}
