import type { Order, OrderAllocation, OrderStatus, PriceNotes, TransitionName } from "./order.model.ts"
import type { CouponAnswer } from "./ordering.model.ts"

export type { HoldPlan, ShipFrom, StockShort, WarehousePromise } from "./hold-plan.model.ts"

/** An order with what only this room needs to know of it. */
export type OrderRecord = Order & {
  readonly requestHash: string
  readonly closedAt: Date | null
  readonly holdExtended: boolean
}

/** Read under the row's lock; the primary's clock says whether the hold is over. */
export type LockedOrder = OrderRecord & { readonly holdOver: boolean }

export type OrderDraft = Pick<OrderingPolicy, "holdMs" | "openLimit" | "unitLimit"> & {
  readonly order: Order
  /** The order's first attempt, opened in the transaction that writes it: it then stands where `step` led. */
  readonly paying?: { readonly attempt: PayAttempt; readonly step: OrderStep } | undefined
  readonly idempotencyKey: string
  readonly requestHash: string
}

/**
 * A part of the price that no gateway pays: held in the order's transaction, spent when the order is placed, given
 * back when it ends unpaid. `ref` names what is drawn on (a coupon, a gift card, a rewards account).
 */
export type TenderHold = {
  readonly kind: "coupon" | "gift-card" | "rewards"
  readonly ref: string
  readonly amountMinor: number
}

export type OrderMove = {
  readonly name: TransitionName
  readonly to: OrderStatus
  readonly at: Date
  readonly detail: string
  readonly set?: {
    readonly capturedAttemptId?: string
    readonly late?: boolean
    readonly allocation?: OrderAllocation
  }
  /** Refuse unless the hold is over by the primary's clock. */
  readonly onlyWhenDue?: boolean
}

/** One row of an order's history. */
export type OrderStep = {
  readonly name: TransitionName
  readonly to: OrderStatus
  readonly at: Date
  readonly detail: string
}

export type OrderWithHistory = { readonly order: OrderRecord; readonly history: readonly OrderStep[] }

export type AttemptState =
  | "INITIATED"
  | "UNKNOWN"
  | "REQUIRES_ACTION"
  | "AUTHORIZED"
  | "DECLINED"
  | "VOIDED"
  | "CAPTURED"

/** A payment attempt in ordering's eyes. */
export type PayAttempt = {
  readonly id: string
  readonly orderId: string
  readonly provider: string
  /** The gateway's name for it, once it told one. */
  readonly providerRef?: string | null
  readonly status: AttemptState
  readonly amountMinor: number
  readonly capturedMinor: number
  readonly currency: "INR"
  readonly redirectUrl: string | null
  readonly declineReason: string | null
  readonly idempotencyKey: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

export type NewAttempt = Pick<
  PayAttempt,
  "id" | "orderId" | "provider" | "amountMinor" | "currency" | "idempotencyKey" | "createdAt"
> & {
  /** The trace of the request that opens it, where others' are open beside it. */
  readonly traceparent?: string | undefined
}

export type AttemptChange =
  | { readonly kind: "stale" }
  | { readonly kind: "advanced"; readonly attempt: PayAttempt; readonly amountMatches: boolean }

export type RefundReason =
  | "ORDER_CANCELLED"
  | "LATE_WITHOUT_STOCK"
  | "SECOND_CAPTURE"
  | "AMOUNT_MISMATCH"
  | "LINES_CANCELLED"
  | "SHIPMENT_LOST"
  | "RETURNED_TO_SENDER"
  | "RETURN"
  | "GOODWILL"

export type RefundRequest = {
  readonly id: string
  readonly orderId: string
  readonly attemptId: string
  readonly reason: RefundReason
  /** What asks for it where a reason may repeat on one attempt: a cancellation, a shipment, a return. */
  readonly refId?: string
  readonly amountMinor: number
  readonly at: Date
}

export type RefundView = {
  readonly reason: string
  readonly amountMinor: number
  readonly status: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

export type PaymentTrail = {
  readonly attempts: readonly PayAttempt[]
  readonly refunds: readonly RefundView[]
}

export type CartFacts = {
  readonly id: string
  readonly version: number
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

export type SellableSku = {
  readonly sku: string
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly supplierName: string
  readonly options: Readonly<Record<string, string>>
  readonly imageUrl: string | null
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly gstRatePercent: number
  readonly categoryPath?: readonly string[]
  readonly state: "live" | "withdrawn"
}

export type PlacingQuote = {
  readonly id: string
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitPriceMinor: number
    readonly unitMrpMinor: number
    readonly lineMinor: number
    readonly discountMinor: number
    readonly taxMinor: number
  }[]
  readonly itemsMinor: number
  readonly discountMinor: number
  readonly deliveryMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
  readonly adjustments: PriceNotes["adjustments"]
  readonly coupon: CouponAnswer | null
  readonly tenders: PriceNotes["tenders"]
  /** Ends of gift card codes that can't be spent. */
  readonly refusedGiftCards: readonly string[]
  /** What the gateway is asked for. */
  readonly payableMinor: number
  readonly claims: readonly TenderHold[]
}

/** How orders behave, set by the operator. */
export type OrderingPolicy = {
  /** How long stock is held for a buyer who hasn't paid. */
  readonly holdMs: number
  /** Once, when the gateway gives no answer at the hold's end. */
  readonly extensionMs: number
  /** A capture that arrives within this time after the hold ended still places the order, if stock is left. */
  readonly graceMs: number
  readonly maxAttempts: number
  /** Unpaid orders one shopper may hold at a time. */
  readonly openLimit: number
  /** Units of one SKU that one shopper may hold in unpaid orders together. */
  readonly unitLimit: number
  /** How long after its delivery a parcel may be sent back. */
  readonly returnWindowMs: number
  /** What one member of staff may pay back without a second one, in an ordinary step. */
  readonly aloneRefundMinor: number
  /** Carriers' pages that tell where a parcel is, with {number} in their address. */
  readonly trackingPages?: Readonly<Record<string, string>>
}
