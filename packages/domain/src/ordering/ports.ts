import type { Clock, Ids, Page, PageRequest, Result, Shopper } from "../shared/index.ts"
import type { OrderDesk } from "./desk/desk.model.ts"
import type {
  AttemptChange,
  CartFacts,
  HoldPlan,
  LockedOrder,
  NewAttempt,
  OrderDraft,
  OrderMove,
  OrderRecord,
  OrderWithHistory,
  PayAttempt,
  PaymentTrail,
  PlacingQuote,
  RefundRequest,
  SellableSku,
  ShipFrom,
  StockShort,
  TenderHold,
  WarehousePromise,
} from "./facts.model.ts"
import type { Order, OrderStatus, OrderSummary } from "./order.model.ts"
import type { PaymentFact } from "./ordering.model.ts"
import type { TooMuch } from "./placing/write-order.model.ts"
import type { ReturnRows } from "./returning/ports.ts"
import type { RoomRows } from "./rooms/rooms.model.ts"
import type { ParcelStock, ShipmentRows } from "./shipping/ports.ts"

export type { Cashier, CashierAnswer } from "./paying/ports.ts"

/** Order rows inside the transaction in hand. */
export type OrderRows = {
  /** `taken`: another order has its key or cart version; read to see which. `place-taken`: only its open place, since it came meanwhile. */
  readonly insert: (draft: OrderDraft) => Promise<"inserted" | "taken" | "place-taken" | TooMuch>
  readonly lock: (orderId: string) => Promise<LockedOrder | null>
  readonly lockByCode: (code: string) => Promise<LockedOrder | null>
  /** Compare-and-set on status and version, with its history row and event. False: somebody else decided. */
  readonly move: (order: LockedOrder, move: OrderMove) => Promise<boolean>
  /** Lengthens the hold, once per order. */
  readonly extendHold: (orderId: string, byMs: number) => Promise<boolean>
}

/** Payment attempts inside the transaction in hand; the order row is locked before. */
export type AttemptRows = {
  readonly orderIdOf: (attemptId: string) => Promise<string | null>
  readonly listOf: (orderId: string) => Promise<readonly PayAttempt[]>
  readonly open: (attempts: readonly NewAttempt[]) => Promise<void>
  readonly apply: (fact: PaymentFact) => Promise<AttemptChange>
  /** Books a refund once per attempt and reason, never beyond what was captured. */
  readonly requestRefund: (refund: RefundRequest) => Promise<boolean>
  /** What of a capture isn't set aside for refunds yet. */
  readonly refundableOf: (attemptId: string) => Promise<number>
}

/** Stock inside the transaction in hand. Its rows are the hottest: touched last, in one fixed order. */
export type StockRows = ParcelStock & {
  /** False when units are missing: the transaction must then be rolled back. */
  readonly hold: (orderId: string, holds: HoldPlan["holds"]) => Promise<boolean>
  readonly release: (orderId: string) => Promise<void>
  /** Sells what is held: these units, as just read in this transaction; any others are a fault. */
  readonly commit: (orderId: string, held: HoldPlan["holds"]) => Promise<void>
  readonly deallocate: (orderId: string) => Promise<void>
  /** For an order whose hold was released: takes these units and sells them at once. False as in `hold`. */
  readonly retake: (orderId: string, holds: HoldPlan["holds"]) => Promise<boolean>
}

/** Coupons, gift cards and rewards inside the transaction in hand; their rows are touched before stock. */
export type TenderRows = {
  /** False when one of them is used up or gone meanwhile: the transaction must then be rolled back. */
  readonly hold: (order: Order, tenders: readonly TenderHold[]) => Promise<boolean>
  /** The order is placed: what is held is spent. */
  readonly spend: (orderId: string, at: Date) => Promise<void>
  /** The order ended: what is held is free again, what was spent and isn't refunded comes back, the coupon too. */
  readonly release: (orderId: string, at: Date) => Promise<void>
  /** For an order that ended unpaid: takes all of it again and spends it at once. False as in `hold`. */
  readonly retake: (orderId: string, at: Date) => Promise<boolean>
  /** What own accounts paid of a placed order, and what of it didn't come back yet. */
  readonly spentOf: (orderId: string) => Promise<readonly SpentTender[]>
  /** Once per account and `refId`; never more than is left of what the account paid. */
  readonly refund: (
    orderId: string,
    refund: {
      readonly ref: string
      readonly amountMinor: number
      readonly refId: string
      readonly at: Date
    },
  ) => Promise<void>
}

export type SpentTender = { readonly ref: string; readonly amountMinor: number; readonly leftMinor: number }

/** A client's key for one request on an order; the same key with another body is a conflict. */
export type RequestKey = {
  readonly orderId: string
  readonly operation: "cancel-lines" | "request-return" | "refund" | "ask"
  readonly key: string
  readonly hash: string
}

/** Request keys inside the transaction in hand, claimed before any other row; a twin waits for our commit. */
export type RequestKeys = {
  readonly claim: (
    key: RequestKey,
  ) => Promise<
    | { readonly kind: "fresh" }
    | { readonly kind: "again"; readonly refId: string }
    | { readonly kind: "conflict" }
  >
  readonly settle: (key: RequestKey, refId: string) => Promise<void>
}

export type OrderingTx = {
  /** True the first time a fact takes effect; its webhook is written down by it, or ticked off. */
  readonly once: (fact: PaymentFact) => Promise<boolean>
  readonly orders: OrderRows
  readonly attempts: AttemptRows
  readonly stock: StockRows
  readonly tenders: TenderRows
  readonly shipments: ShipmentRows
  readonly returns: ReturnRows
  readonly keys: RequestKeys
  readonly rooms: RoomRows
}

/** Runs the body in one transaction, again when another one was in the way; throwing rolls back. */
export type InTransaction = <Value>(body: (tx: OrderingTx) => Promise<Value>) => Promise<Value>

export type OrderBook = {
  readonly findByCode: (code: string) => Promise<OrderRecord | null>
  readonly findById: (orderId: string) => Promise<OrderRecord | null>
  /** In no order; unknown ids are left out. */
  readonly findAll: (orderIds: readonly string[]) => Promise<readonly OrderRecord[]>
  readonly findByKey: (ownerKey: string, idempotencyKey: string) => Promise<OrderRecord | null>
  /** The order that holds this cart version, if one does. */
  readonly findByCart: (cartId: string, cartVersion: number) => Promise<OrderRecord | null>
  /** With its moves, the first one first, all of the same moment. */
  readonly findWithHistory: (by: "id" | "code", value: string) => Promise<OrderWithHistory | null>
  /** Newest first; of these states only, where some are given. */
  readonly list: (
    ownerKey: string,
    page: PageRequest & { readonly statuses?: readonly OrderStatus[] },
  ) => Promise<Page<OrderSummary>>
  readonly listAll: OrderDesk["list"]
  /** Unpaid orders whose hold is over by the primary's clock, longest overdue first. */
  readonly listDue: (limit: number) => Promise<readonly string[]>
}

/** Attempts outside any transaction: what the order page shows, and what follows a gateway call. */
export type AttemptDesk = {
  readonly trailOf: (orderId: string) => Promise<PaymentTrail>
  readonly find: (attemptId: string) => Promise<PayAttempt | null>
  readonly noteCreated: (
    attemptId: string,
    created: { readonly providerRef: string; readonly redirectUrl: string },
  ) => Promise<void>
  readonly noteUnknown: (attemptId: string) => Promise<void>
  /** Attempts to ask about now; taking one sets its next date, so two workers don't ask together. */
  readonly takeDue: (limit: number) => Promise<readonly PayAttempt[]>
}

export type Carts = { readonly getCart: (shopper: Shopper) => Promise<CartFacts> }
export type Prices = {
  readonly pricesOf: (skus: readonly string[]) => Promise<readonly SellableSku[]>
  readonly quote: (input: {
    readonly lines: readonly {
      readonly sku: string
      readonly quantity: number
      readonly unitPriceMinor: number
      readonly unitMrpMinor: number
      readonly gstRatePercent: number
      readonly categoryPath?: readonly string[]
    }[]
    readonly deliveryMinor: number
    readonly service: "standard" | "express"
    readonly buyer: { readonly customerId: string | null; readonly email: string | null }
    readonly pincode: string
    readonly coupon: string | null
    readonly giftCards: readonly string[]
    readonly useRewards: boolean
  }) => Promise<PlacingQuote>
}
/** The promises per warehouse that reaches a pincode; empty: not deliverable. From memory. */
export type Promises = (
  pincode: string,
  now: Date,
) => Promise<ReadonlyMap<string, readonly WarehousePromise[]>>
/** Which warehouses ship: reads stock and allocates, best candidate first. */
export type PlanHolds = (input: {
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  readonly candidates: readonly ShipFrom[]
}) => Promise<Result<HoldPlan, StockShort>>

export type OrderingEdge = {
  readonly clock: Clock
  readonly ids: Ids
  /** SHA-256, hex. */
  readonly digest: (text: string) => string
}
