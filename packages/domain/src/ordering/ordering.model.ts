import type { Page, PageRequest, Result, Shopper } from "../shared/index.ts"
import type { WantedUnits } from "./cancelling/cancel.model.ts"
import type { Crediting } from "./crediting/credit-note.model.ts"
import type { OrderDesk } from "./desk/desk.model.ts"
import type { Invoicing } from "./invoicing/invoice.model.ts"
import type { OrderAddress, OrderGroup, OrderSummary, OrderView, PriceNotes } from "./order.model.ts"
import type { AllowUnits } from "./placing/place-limits.model.ts"
import type {
  CancelLinesRefusal,
  CrowdRefusal,
  OrderRefusal,
  RequestReturnRefusal,
  ShortLine,
} from "./refusals.model.ts"
import type { ReturnReason, WantedReturn } from "./returning/return.model.ts"
import type { Fulfillment } from "./shipping/fulfillment.model.ts"
import type { OrderViewer } from "./views/order-viewer.model.ts"

/** What a shopper brings beside the goods. */
export type Vouchers = {
  readonly coupon?: string | null | undefined
  readonly giftCards?: readonly string[] | undefined
  readonly useRewards?: boolean | undefined
}

/** Whether a code counts; `problem.reason` says why it doesn't. */
export type CouponAnswer =
  | { readonly ok: true; readonly code: string; readonly name: string; readonly savedMinor: number }
  | {
      readonly ok: false
      readonly code: string
      readonly problem: {
        readonly reason: string
        readonly missingMinor?: number
        readonly minimumMinor?: number
        readonly offerName?: string
      }
    }

export type CheckoutInput = Vouchers & {
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
  /** How many parcels it comes in. */
  readonly parcels: number
  /** The days of each of them, the soonest first. */
  readonly arrivals: readonly { readonly earliest: string; readonly latest: string }[]
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
  readonly adjustments: PriceNotes["adjustments"]
  readonly coupon: CouponAnswer | null
  readonly tenders: PriceNotes["tenders"]
  readonly refusedGiftCards: readonly string[]
  /** What is left for the payment gateway. */
  readonly payableMinor: number
  readonly lines: readonly {
    readonly sku: string
    readonly title: string
    readonly imageUrl: string | null
    readonly options: Readonly<Record<string, string>>
    readonly quantity: number
    readonly unitPriceMinor: number
    readonly unitMrpMinor: number
    readonly lineMinor: number
    readonly discountMinor: number
  }[]
}

export type PlaceInput = Vouchers & {
  readonly shopper: Shopper
  readonly idempotencyKey: string
  readonly cartVersion: number
  readonly quoteId: string
  readonly email: string
  readonly address: OrderAddress
  readonly service: "standard" | "express"
  /** A limit of the caller's own; no part of what is agreed to. */
  readonly allow?: AllowUnits | undefined
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
  | CrowdRefusal

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
  /** True of a webhook that is written down: it is ticked off in the transaction of its effect. */
  readonly stored?: boolean
  /** A webhook that isn't written down yet: it is, in the transaction of its effect. */
  readonly received?: { readonly rawBody: string; readonly at: Date }
}

export type CancelLinesInput = {
  readonly idempotencyKey: string
  readonly lines: readonly WantedUnits[]
  readonly expectedRefundMinor: number
}

export type ReturnInput = {
  readonly idempotencyKey: string
  readonly shipmentId: string
  readonly lines: readonly WantedReturn[]
  readonly reason: ReturnReason
  readonly note: string
}

/** The ordering front door. Every call is safe to retry. */
export type Ordering = Fulfillment &
  Invoicing &
  Crediting & {
    readonly checkout: (input: CheckoutInput) => Promise<Result<Checkout, CheckoutRefusal>>
    readonly place: (input: PlaceInput) => Promise<Result<OrderView, PlaceRefusal>>
    /** Both in one request; null where nothing is left to pay, or the payment is to be begun from the order's page. */
    readonly placeAndPay: (
      input: PlaceInput,
    ) => Promise<Result<{ readonly order: OrderView; readonly redirectUrl: string | null }, PlaceRefusal>>
    /** Opens an attempt (committed before the gateway is called) and answers where to pay. */
    readonly pay: (
      code: string,
      viewer: OrderViewer,
      idempotencyKey: string,
    ) => Promise<Result<{ readonly attemptId: string; readonly redirectUrl: string }, OrderRefusal>>
    readonly cancel: (code: string, viewer: OrderViewer) => Promise<Result<OrderView, OrderRefusal>>
    /** What cancelling these units would pay back; changes nothing. */
    readonly quoteCancel: (
      code: string,
      viewer: OrderViewer,
      lines: readonly WantedUnits[],
    ) => Promise<Result<{ readonly refundMinor: number }, CancelLinesRefusal>>
    /** Cancels units that nobody has packed, for the sum that was agreed to. */
    readonly cancelLines: (
      code: string,
      viewer: OrderViewer,
      input: CancelLinesInput,
    ) => Promise<Result<OrderView, CancelLinesRefusal>>
    readonly requestReturn: (
      code: string,
      viewer: OrderViewer,
      input: ReturnInput,
    ) => Promise<Result<OrderView, RequestReturnRefusal>>
    /** Applies a payment fact exactly once, in one transaction with order and stock. */
    readonly settle: (fact: PaymentFact) => Promise<void>
    /** Asks the gateway about attempts whose outcome is unknown; returns how many were settled. */
    readonly inquire: (limit: number) => Promise<number>
    /** Ends holds that are over, never early; returns how many orders expired. */
    readonly expireDue: (limit: number) => Promise<number>
    readonly expireOrder: (orderId: string) => Promise<boolean>
    /** For reconciliation: a dead order's hold, a capture that bought nothing, money set aside too long. False: it may not. */
    readonly releaseDeadHold: (orderId: string) => Promise<boolean>
    readonly refundStray: (attemptId: string) => Promise<boolean>
    readonly finishSetAside: (attemptId: string) => Promise<boolean>
    readonly getOrder: (code: string, viewer: OrderViewer) => Promise<Result<OrderView, OrderRefusal>>
    readonly listOrders: (
      shopper: Shopper,
      page: PageRequest & { readonly state?: OrderGroup },
    ) => Promise<Page<OrderSummary>>
    /** Whether any unit of this product was ever delivered to this customer. */
    readonly hasReceived: (customerId: string, productId: string) => Promise<boolean>
    /** For staff. */
    readonly desk: OrderDesk
    /** Access token for the mailed link of an order. */
    readonly accessTokenOf: (code: string) => string
  }
