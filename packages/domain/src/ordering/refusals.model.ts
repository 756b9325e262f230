import type { TooLate } from "./cancelling/cancel.model.ts"
import type { ReturnAskRefusal } from "./returning/return.model.ts"

export type OrderRefusal =
  | { readonly code: "ORDER_NOT_FOUND" }
  | { readonly code: "ORDER_CLOSED"; readonly status: string }
  | { readonly code: "PAYMENT_IN_PROGRESS"; readonly attemptId: string }
  | { readonly code: "IDEMPOTENCY_CONFLICT" }
  | { readonly code: "GATEWAY_UNAVAILABLE" }
  | TooLate

type KeyRefusal = { readonly code: "ORDER_NOT_FOUND" } | { readonly code: "IDEMPOTENCY_CONFLICT" }

export type CancelLinesRefusal =
  | KeyRefusal
  | { readonly code: "ORDER_CLOSED"; readonly status: string }
  | TooLate
  /** The sum isn't the one that was agreed to: show this one and ask again. */
  | { readonly code: "REFUND_CHANGED"; readonly refundMinor: number }

export type RequestReturnRefusal = KeyRefusal | { readonly code: "SHIPMENT_NOT_FOUND" } | ReturnAskRefusal

export type RefundOrderRefusal =
  | KeyRefusal
  | { readonly code: "NOTHING_PAID" }
  | { readonly code: "REFUND_TOO_HIGH"; readonly refundableMinor: number }
