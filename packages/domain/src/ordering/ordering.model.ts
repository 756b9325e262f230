import type { Page, PageRequest, Result, Shopper } from "../shared/index.ts"
import type { OrderAddress, OrderSummary, OrderView } from "./order.model.ts"

export type CheckoutInput = {
  readonly shopper: Shopper
  readonly pincode: string
  readonly service: "standard" | "express"
}

export type CheckoutOption = {
  readonly service: "standard" | "express"
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
  readonly orderBy: Date
}

/** Everything the checkout page shows; `quoteId` and `cartVersion` are what the shopper agrees to. */
export type Checkout = {
  readonly cartVersion: number
  readonly quoteId: string
  readonly currency: "INR"
  readonly options: readonly CheckoutOption[]
  readonly chosen: "standard" | "express"
  readonly itemsMinor: number
  readonly discountMinor: number
  readonly deliveryMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
  readonly lines: readonly {
    readonly sku: string
    readonly title: string
    readonly imageUrl: string | null
    readonly options: Readonly<Record<string, string>>
    readonly quantity: number
    readonly unitPriceMinor: number
    readonly lineMinor: number
  }[]
}

export type PlaceInput = {
  readonly shopper: Shopper
  readonly idempotencyKey: string
  readonly cartVersion: number
  readonly quoteId: string
  readonly email: string
  readonly address: OrderAddress
  readonly service: "standard" | "express"
}

export type ShortLine = {
  readonly sku: string
  readonly title: string
  readonly wanted: number
  readonly available: number
}

export type CheckoutRefusal =
  | { readonly code: "EMPTY_CART" }
  | { readonly code: "OUT_OF_STOCK"; readonly lines: readonly ShortLine[] }
  | { readonly code: "NOT_DELIVERABLE"; readonly pincode: string; readonly skus: readonly string[] }
  | { readonly code: "SKU_WITHDRAWN"; readonly skus: readonly string[] }

export type PlaceRefusal =
  | CheckoutRefusal
  | { readonly code: "CART_CHANGED"; readonly cartVersion: number }
  | { readonly code: "PRICE_CHANGED"; readonly checkout: Checkout }
  | { readonly code: "IDEMPOTENCY_CONFLICT" }
  | { readonly code: "TOO_MANY_OPEN_ORDERS"; readonly limit: number }

export type OrderRefusal =
  | { readonly code: "ORDER_NOT_FOUND" }
  | { readonly code: "ORDER_CLOSED"; readonly status: string }
  | { readonly code: "PAYMENT_IN_PROGRESS"; readonly attemptId: string }
  | { readonly code: "IDEMPOTENCY_CONFLICT" }
  | { readonly code: "GATEWAY_UNAVAILABLE" }

/** A verified fact about one attempt, from a webhook or an inquiry. Amounts in minor units. */
export type PaymentFact = {
  readonly provider: string
  readonly eventId: string
  readonly attemptId: string
  readonly providerRef: string
  readonly outcome: "requires-action" | "authorized" | "captured" | "declined" | "voided"
  readonly amountMinor: number
  readonly currency: string
  readonly reason: string | null
}

/** Who may see an order: its owner (shopper or customer), or whoever holds the mailed access token. */
export type OrderViewer = { readonly shopper: Shopper; readonly accessToken: string | null }

/** The ordering front door. Every call is safe to retry. */
export type Ordering = {
  readonly checkout: (input: CheckoutInput) => Promise<Result<Checkout, CheckoutRefusal>>
  readonly place: (input: PlaceInput) => Promise<Result<OrderView, PlaceRefusal>>
  /** Opens an attempt (committed before the gateway is called) and answers where to pay. */
  readonly pay: (
    code: string,
    viewer: OrderViewer,
    idempotencyKey: string,
  ) => Promise<Result<{ readonly attemptId: string; readonly redirectUrl: string }, OrderRefusal>>
  readonly cancel: (code: string, viewer: OrderViewer) => Promise<Result<OrderView, OrderRefusal>>
  /** Applies a payment fact exactly once, in one transaction with order and stock. */
  readonly settle: (fact: PaymentFact) => Promise<void>
  /** Asks the gateway about attempts whose outcome is unknown; returns how many were settled. */
  readonly inquire: (limit: number) => Promise<number>
  /** Ends holds that are over, never early; returns how many orders expired. */
  readonly expireDue: (limit: number) => Promise<number>
  readonly expireOrder: (orderId: string) => Promise<boolean>
  readonly getOrder: (code: string, viewer: OrderViewer) => Promise<Result<OrderView, OrderRefusal>>
  readonly listOrders: (shopper: Shopper, page: PageRequest) => Promise<Page<OrderSummary>>
  /** Access token for the mailed link of an order. */
  readonly accessTokenOf: (code: string) => string
}
