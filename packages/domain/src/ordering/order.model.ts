import type { ParcelView, RefundLine, ReturnView } from "./views/parcel-view.model.ts"

export const ORDER_STATUSES = [
  "CREATED",
  "RESERVED",
  "PAYMENT_PENDING",
  "AUTHORIZED",
  "PLACED",
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "DELIVERED",
  "RETURN_REQUESTED",
  "RETURNED",
  "FAILED",
  "EXPIRED",
  "CANCELLED",
] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** How a buyer sorts orders: to be paid, on their way, arrived, over. */
export const ORDER_GROUPS = {
  unpaid: ["CREATED", "RESERVED", "PAYMENT_PENDING", "AUTHORIZED"],
  coming: ["PLACED", "PARTIALLY_SHIPPED", "SHIPPED"],
  arrived: ["DELIVERED", "RETURN_REQUESTED", "RETURNED"],
  over: ["FAILED", "EXPIRED", "CANCELLED"],
} as const satisfies Readonly<Record<string, readonly OrderStatus[]>>
export type OrderGroup = keyof typeof ORDER_GROUPS

/** The moves of the state machine; see lifecycle/order-transitions.rule.ts. */
export type TransitionName =
  | "reserve"
  | "start-payment"
  | "authorize"
  | "place"
  | "decline"
  | "fail"
  | "expire"
  | "cancel-unpaid"
  | "cancel-placed"
  | "cancel-lines"
  | "pack"
  | "ship-part"
  | "ship"
  | "deliver"
  | "request-return"
  | "return"
  | "return-part"
  | "lose-shipment"
  | "lose-all"
  | "place-late"
  | "refund-late"

export type OrderAddress = {
  readonly name: string
  readonly phone: string
  readonly line1: string
  readonly line2: string
  readonly landmark: string
  readonly pincode: string
  readonly city: string
  readonly state: string
}

/** The promise the buyer saw, kept as it was shown. */
export type OrderPromise = {
  readonly service: "standard" | "express"
  readonly warehouseId: string
  readonly courier: string
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
  /** Which promise table said so, when it leaves the warehouse (local date) and by when (ISO) one had to order. */
  readonly tableVersion: number
  readonly dispatchOn?: string
  readonly cutOffAt?: string
}

export type OrderLine = {
  readonly lineNo: number
  readonly sku: string
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly supplierName: string
  readonly options: Readonly<Record<string, string>>
  readonly imageUrl: string | null
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly discountMinor: number
  readonly taxMinor: number
  readonly lineMinor: number
  readonly promise: OrderPromise
}

/** Why these warehouses send the order, as it was decided when it was placed. */
export type OrderAllocation = {
  /** Who could send any of it, the soonest first: how many of its units, by when and for how much. */
  readonly considered: readonly (Pick<OrderPromise, "warehouseId" | "earliest" | "latest" | "feeMinor"> & {
    readonly units: number
  })[]
  readonly chosen: readonly string[]
  /** Plans that were possible too, and what the chosen one has over each. */
  readonly instead: readonly {
    readonly by: "fewer-parcels" | "sooner" | "cheaper"
    readonly warehouseIds: readonly string[]
  }[]
  /** Set where the goods were looked for anew after the hold was gone: what had been chosen before, and when that ended. */
  readonly replaced?: {
    readonly why: "paid-late"
    /** ISO, as everything in here. */
    readonly at: string
    readonly former: OrderAllocation | null
  }
}

/** Why the buyer paid what was paid: what was taken off, and which own accounts paid a part. */
export type PriceNotes = {
  readonly adjustments: readonly {
    readonly name: string
    readonly couponCode: string | null
    readonly on: "items" | "delivery"
    readonly savedMinor: number
  }[]
  readonly tenders: readonly {
    readonly kind: "gift-card" | "rewards"
    readonly label: string
    readonly amountMinor: number
  }[]
}

export type Order = {
  readonly id: string
  /** Short random code people read out; never guessable from another. */
  readonly code: string
  readonly ownerKey: string
  readonly customerId: string | null
  readonly email: string
  readonly status: OrderStatus
  readonly version: number
  readonly cartId: string
  readonly cartVersion: number
  readonly quoteId: string
  readonly currency: "INR"
  readonly itemsMinor: number
  readonly discountMinor: number
  readonly deliveryMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
  /** What gift cards and rewards pay of the total; the gateway is asked for the rest. */
  readonly tenderedMinor: number
  readonly priceNotes: PriceNotes
  /** Null for orders from before it was kept. */
  readonly allocation: OrderAllocation | null
  readonly address: OrderAddress
  readonly lines: readonly OrderLine[]
  readonly createdAt: Date
  readonly placedAt: Date | null
  /** The hold ends here (the primary's clock decides); null once it no longer matters. */
  readonly expiresAt: Date | null
  readonly capturedAttemptId: string | null
  readonly late: boolean
}

export type OrderTimelineEntry = { readonly at: Date; readonly what: string; readonly detail: string }

/** What the order page shows; money facts come from the payment axis, never guessed from the status. */
export type OrderView = Omit<Order, "ownerKey" | "capturedAttemptId" | "allocation"> & {
  readonly payment: {
    readonly state: "none" | "pending" | "unknown" | "declined" | "captured" | "refund-pending" | "refunded"
    readonly declineReason: string | null
    readonly refundMinor: number
    readonly redirectUrl: string | null
  }
  readonly canPay: boolean
  readonly canCancel: boolean
  readonly parcels: readonly ParcelView[]
  readonly returns: readonly ReturnView[]
  readonly refunds: readonly RefundLine[]
  readonly timeline: readonly OrderTimelineEntry[]
}

export type OrderSummary = Pick<
  Order,
  "id" | "code" | "status" | "totalMinor" | "currency" | "createdAt" | "late"
> & {
  readonly firstTitle: string
  readonly firstImageUrl: string | null
  readonly itemCount: number
  readonly latestArrival: string | null
}
