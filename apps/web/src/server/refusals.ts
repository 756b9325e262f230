import type { CartRefusal } from "@haat/domain/basket"
import type { FeedRefusal, QuestionRefusal, ReviewRefusal, TaxIdentityRefusal } from "@haat/domain/catalog"
import type { AddressRefusal } from "@haat/domain/customers"
import type { ImportRefusal, NetworkRefusal } from "@haat/domain/delivery"
import type { AdjustRefusal, WarehouseRefusal } from "@haat/domain/inventory"
import type { WatchRefusal } from "@haat/domain/notification"
import type {
  AskRefusal,
  CancelLinesRefusal,
  CheckoutRefusal,
  DelayRefusal,
  OrderRefusal,
  PapersRefusal,
  PlaceRefusal,
  RefundOrderRefusal,
  RequestReturnRefusal,
  ReturnRefusal,
  SecondPersonRefusal,
} from "@haat/domain/ordering"
import type { CaseRefusal, WebhookRefusal } from "@haat/domain/payment"
import type { EndingRefusal, OfferRefusal } from "@haat/domain/pricing"
import type { TuningRefusal } from "@haat/domain/search"
import type { Result } from "@haat/domain/shared"
import { TRPCError } from "@trpc/server"
import { getHTTPStatusCodeFromError } from "@trpc/server/http"

/** Refused here, before any room was asked. */
export type DoorRefusal =
  | { readonly code: "PRODUCT_NOT_FOUND" }
  | { readonly code: "TOO_MANY_REQUESTS"; readonly retryAfterSeconds: number }
  | { readonly code: "SESSION_NEEDED" }
  | { readonly code: "SIGN_IN_NEEDED" }
  | { readonly code: "NOT_ALLOWED" }
  | { readonly code: "GIFT_CARD_NOT_VALID" }
  /** Packing a parcel whose goods still lie in their bins. */
  | { readonly code: "NOT_PICKED" }

export type Refusal =
  | AddressRefusal
  | CartRefusal
  | CheckoutRefusal
  | PlaceRefusal
  | OrderRefusal
  | CancelLinesRefusal
  | RequestReturnRefusal
  | RefundOrderRefusal
  | AskRefusal
  | SecondPersonRefusal
  | DelayRefusal
  | PapersRefusal
  | TaxIdentityRefusal
  | ReturnRefusal
  | FeedRefusal
  | QuestionRefusal
  | ReviewRefusal
  | CaseRefusal
  | WebhookRefusal
  | NetworkRefusal
  | WarehouseRefusal
  | AdjustRefusal
  | ImportRefusal
  | OfferRefusal
  | EndingRefusal
  | TuningRefusal
  | WatchRefusal
  | DoorRefusal

export type RefusalCode = Refusal["code"]

const trpcCodes = {
  ADDRESS_NOT_FOUND: "NOT_FOUND",
  ASK_DECIDED: "CONFLICT",
  ASK_NOT_FOUND: "NOT_FOUND",
  BAD_SIGNATURE: "BAD_REQUEST",
  BAD_TAX_IDENTITY: "UNPROCESSABLE_CONTENT",
  CART_CHANGED: "CONFLICT",
  CASE_CLOSED: "CONFLICT",
  CASE_NOT_FOUND: "NOT_FOUND",
  CART_FULL: "UNPROCESSABLE_CONTENT",
  COUPON_TAKEN: "CONFLICT",
  DOCUMENT_CLOSED: "CONFLICT",
  DOCUMENT_NOT_FOUND: "NOT_FOUND",
  EMPTY_CART: "UNPROCESSABLE_CONTENT",
  FILE_REFUSED: "UNPROCESSABLE_CONTENT",
  FAULTY_SYNONYMS: "UNPROCESSABLE_CONTENT",
  GATEWAY_UNAVAILABLE: "SERVICE_UNAVAILABLE",
  GIFT_CARD_NOT_VALID: "UNPROCESSABLE_CONTENT",
  GSTIN_TAKEN: "CONFLICT",
  IDEMPOTENCY_CONFLICT: "CONFLICT",
  LINE_NOT_FOUND: "NOT_FOUND",
  NETWORK_UNSOUND: "UNPROCESSABLE_CONTENT",
  MAY_NOT_ANSWER: "FORBIDDEN",
  NOT_ALLOWED: "FORBIDDEN",
  NOT_DELIVERABLE: "UNPROCESSABLE_CONTENT",
  OFFER_INVALID: "UNPROCESSABLE_CONTENT",
  OFFER_NOT_FOUND: "NOT_FOUND",
  ORDER_CLOSED: "CONFLICT",
  ORDER_NOT_FOUND: "NOT_FOUND",
  OWN_ASK: "FORBIDDEN",
  OWN_REVIEW: "FORBIDDEN",
  OUT_OF_STOCK: "CONFLICT",
  PAYMENT_IN_PROGRESS: "CONFLICT",
  PHOTO_NOT_FOUND: "NOT_FOUND",
  PHOTO_REFUSED: "UNPROCESSABLE_CONTENT",
  PRICE_CHANGED: "CONFLICT",
  PRODUCT_NOT_FOUND: "NOT_FOUND",
  QUESTION_FULL: "CONFLICT",
  QUESTION_NOT_FOUND: "NOT_FOUND",
  QUANTITY_LIMIT: "UNPROCESSABLE_CONTENT",
  SAME_WAREHOUSE: "UNPROCESSABLE_CONTENT",
  SELLER_NOT_FOUND: "NOT_FOUND",
  SESSION_NEEDED: "UNAUTHORIZED",
  SHOP_BUSY: "SERVICE_UNAVAILABLE",
  SIGN_IN_NEEDED: "UNAUTHORIZED",
  SKU_WITHDRAWN: "CONFLICT",
  STALE_WEBHOOK: "BAD_REQUEST",
  TOO_LATE_TO_CANCEL: "CONFLICT",
  STOCK_NOT_FOUND: "NOT_FOUND",
  STOCK_PROMISED: "CONFLICT",
  TOO_MANY_ADDRESSES: "UNPROCESSABLE_CONTENT",
  TOO_MANY_OPEN_ORDERS: "TOO_MANY_REQUESTS",
  TOO_MANY_UNITS_HELD: "TOO_MANY_REQUESTS",
  TOO_MANY_UNITS_ASKED: "TOO_MANY_REQUESTS",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
  TOO_MANY_UNITS: "CONFLICT",
  TOO_MANY_WATCHES: "UNPROCESSABLE_CONTENT",
  TUNING_CHANGED: "CONFLICT",
  UNKNOWN_PINCODE: "UNPROCESSABLE_CONTENT",
  UNKNOWN_SKU: "NOT_FOUND",
  UNKNOWN_SKUS: "UNPROCESSABLE_CONTENT",
  UNKNOWN_SUPPLIER: "NOT_FOUND",
  UNKNOWN_WAREHOUSE: "UNPROCESSABLE_CONTENT",
  UNREADABLE_FEED: "UNPROCESSABLE_CONTENT",
  UNREADABLE_WEBHOOK: "BAD_REQUEST",
  NEEDS_SECOND_PERSON: "FORBIDDEN",
  NOT_LATE: "UNPROCESSABLE_CONTENT",
  NOT_PICKED: "CONFLICT",
  NOT_SHIPPED_YET: "CONFLICT",
  NOT_YOUR_ASK: "FORBIDDEN",
  NO_SUCH_REWARDS: "NOT_FOUND",
  REWARDS_GONE: "CONFLICT",
  REWARDS_HELD: "CONFLICT",
  NOTHING_PAID: "CONFLICT",
  NOT_DELIVERED_YET: "CONFLICT",
  REFUND_CHANGED: "CONFLICT",
  REFUND_TOO_HIGH: "UNPROCESSABLE_CONTENT",
  RETURN_WINDOW_OVER: "CONFLICT",
  SHIPMENT_CLOSED: "CONFLICT",
  SHIPMENT_NOT_FOUND: "NOT_FOUND",
  TOO_MANY_TO_RETURN: "UNPROCESSABLE_CONTENT",
  TRACKING_TAKEN: "CONFLICT",
  RETURN_NOT_FOUND: "NOT_FOUND",
  RETURN_CLOSED: "CONFLICT",
  REVIEW_NOT_FOUND: "NOT_FOUND",
  UNITS_DONT_MATCH: "UNPROCESSABLE_CONTENT",
  WATCH_NOT_FOUND: "NOT_FOUND",
} as const satisfies Record<RefusalCode, TRPCError["code"]>

/** The HTTP status of a refusal, for doors outside tRPC. */
export const statusOf = (code: RefusalCode): number =>
  getHTTPStatusCodeFromError(new TRPCError({ code: trpcCodes[code] }))

/** Carries a refusal through tRPC; the error formatter puts it into `data.refusal`. */
export class RefusalError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = "RefusalError"
    this.refusal = refusal
  }
}

export const refuse = (refusal: Refusal): TRPCError =>
  new TRPCError({
    code: trpcCodes[refusal.code],
    message: refusal.code,
    cause: new RefusalError(refusal),
  })

/** A use case's value, or its refusal thrown as the TRPCError of its status. */
export const unwrap = <Value>(result: Result<Value, Refusal>): Value => {
  if (result.ok) return result.value
  throw refuse(result.error)
}
