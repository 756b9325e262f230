import type { AttemptStatus, PaymentAttempt, Refund, RefundStatus } from "@haat/domain/payment"
import { type EventDefinition, seal } from "@haat/events/envelope"
import { newId } from "@haat/platform/ids"

export type AttemptRow = {
  readonly id: string
  readonly order_id: string
  readonly provider: string
  readonly provider_ref: string | null
  readonly idem_key: string
  readonly status: string
  readonly fact_rank: number
  readonly currency: string
  readonly amount_minor: number
  readonly captured_minor: number
  readonly redirect_url: string | null
  readonly decline_reason: string | null
  readonly checks: number
  readonly created_at: Date
  readonly updated_at: Date
}

export const attemptColumns = `id, order_id, provider, provider_ref, idem_key, status, fact_rank, currency, amount_minor,
  captured_minor, redirect_url, decline_reason, checks, created_at, updated_at`

export const attemptOf = (row: AttemptRow): PaymentAttempt => ({
  id: row.id,
  orderId: row.order_id,
  provider: row.provider,
  providerRef: row.provider_ref,
  status: row.status as AttemptStatus,
  amountMinor: row.amount_minor,
  capturedMinor: row.captured_minor,
  currency: "INR",
  redirectUrl: row.redirect_url,
  declineReason: row.decline_reason,
  idempotencyKey: row.idem_key,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export type RefundRow = {
  readonly id: string
  readonly attempt_id: string
  readonly order_id: string
  readonly provider: string
  readonly reason: string
  readonly currency: string
  readonly amount_minor: number
  readonly status: string
  readonly tries: number
  readonly created_at: Date
  readonly updated_at: Date
}

export const refundColumns =
  "id, attempt_id, order_id, provider, reason, currency, amount_minor, status, tries, created_at, updated_at"

export const refundOf = (row: RefundRow): Refund => ({
  id: row.id,
  attemptId: row.attempt_id,
  orderId: row.order_id,
  provider: row.provider,
  reason: row.reason,
  amountMinor: row.amount_minor,
  currency: row.currency,
  status: row.status as RefundStatus,
  tries: row.tries,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

type Told = Pick<PaymentAttempt, "id" | "orderId" | "provider" | "amountMinor" | "currency">

/** A payment event, keyed by its order so that an order's events arrive in order. */
export const paymentEvent = <Extra extends object>(
  definition: EventDefinition<Extra & Record<string, unknown>>,
  attempt: Told,
  extra: Record<string, unknown> = {},
) => {
  const facts = {
    attemptId: attempt.id,
    orderId: attempt.orderId,
    provider: attempt.provider,
    amountMinor: attempt.amountMinor,
    currency: attempt.currency,
    ...extra,
  }
  return seal(definition as EventDefinition, facts, {
    id: newId(),
    occurredAt: new Date(),
    key: attempt.orderId,
  })
}
