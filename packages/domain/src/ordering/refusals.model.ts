import type { TooLate } from "./cancelling/cancel.model.ts"
import type { ReturnAskRefusal } from "./returning/return.model.ts"

export type ShortLine = {
  readonly sku: string
  readonly title: string
  readonly wanted: number
  readonly available: number
}

/** Others want some too: more than one shopper or one address may hold unpaid, or more people than can be served. */
export type CrowdRefusal =
  | { readonly code: "TOO_MANY_OPEN_ORDERS"; readonly limit: number }
  /** With this order the shopper would hold more than so many units of one SKU unpaid. */
  | { readonly code: "TOO_MANY_UNITS_HELD"; readonly limit: number }
  /** More units of one SKU than the caller may ask for now; nothing was kept. */
  | { readonly code: "TOO_MANY_UNITS_ASKED"; readonly retryAfterSeconds: number }
  /** More are placing orders than the shop can serve soon; nothing was kept, the same request may come again. */
  | { readonly code: "SHOP_BUSY"; readonly retryAfterSeconds: number }

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
