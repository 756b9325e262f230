import type { Result, Shopper } from "../shared/index.ts"
import type { CartParcel, CartSupply } from "./cart/supply.model.ts"

export const MAX_PER_LINE = 10
export const MAX_LINES = 50

/** The cart as kept: SKU, quantity and the price seen when it was added. */
export type CartLine = {
  readonly sku: string
  readonly quantity: number
  readonly addedPriceMinor: number
  readonly addedAt: Date
}
export type Cart = {
  readonly id: string
  readonly ownerKey: string
  readonly version: number
  readonly lines: readonly CartLine[]
}

export type LineNotice =
  | { readonly kind: "PRICE_CHANGED"; readonly fromMinor: number; readonly toMinor: number }
  | { readonly kind: "ONLY_LEFT"; readonly available: number }
  | { readonly kind: "SOLD_OUT" }
  | { readonly kind: "NOT_DELIVERABLE"; readonly pincode: string }
  /** It could come, but not by the service that the rest of the cart needs. */
  | { readonly kind: "APART" }
  | { readonly kind: "WITHDRAWN" }

export type CartViewLine = {
  readonly sku: string
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly supplierName: string
  readonly options: Readonly<Record<string, string>>
  readonly image: {
    readonly url: string
    readonly alt: string
    readonly width: number
    readonly height: number
    readonly widths: readonly number[]
    readonly placeholder: string
  } | null
  readonly quantity: number
  readonly maxQuantity: number
  readonly unitPriceMinor: number
  readonly unitMrpMinor: number
  readonly lineMinor: number
  /** Earliest and latest arrival (YYYY-MM-DD) at the pincode, or null. */
  readonly arrival: { readonly earliest: string; readonly latest: string } | null
  /** The numbers of the cart's parcels that it would come in, the one that completes it last; none: it can't come. */
  readonly parcels: readonly number[]
  readonly notices: readonly LineNotice[]
}

/** What a cart needs to know of a SKU: the catalog's words and the price in force. */
export type ShelfItem = {
  readonly sku: string
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly supplierName: string
  readonly options: Readonly<Record<string, string>>
  readonly image: CartViewLine["image"]
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly gstRatePercent: number
  readonly categoryPath?: readonly string[]
  readonly state: "live" | "withdrawn"
}

/** What the cart's price is made of beside its lines. */
export type CartOffers = {
  readonly discountMinor: number
  readonly adjustments: readonly {
    readonly name: string
    readonly couponCode: string | null
    readonly on: "items" | "delivery"
    readonly savedMinor: number
  }[]
  readonly coupon: CartCoupon | null
  /** Coupons that anybody may use, the best for this cart first. */
  readonly coupons: readonly {
    readonly code: string
    readonly name: string
    readonly endsAt: Date | null
    readonly answer: CartCoupon
  }[]
}

/** Whether a code counts; `problem.reason` says why it doesn't. */
export type CartCoupon =
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

/** The cart as shown: every amount from the server, every change since adding called out. */
export type CartView = CartOffers & {
  readonly id: string
  readonly version: number
  readonly currency: "INR"
  readonly count: number
  readonly lines: readonly CartViewLine[]
  readonly service: CartSupply["service"]
  readonly parcels: readonly Omit<CartParcel, "feeMinor">[]
  readonly itemsMinor: number
  readonly savedMinor: number
  readonly deliveryMinor: number
  readonly totalMinor: number
  readonly freeDeliveryFromMinor: number
  /** False when a line can't be bought as it stands. */
  readonly canCheckOut: boolean
}

export type CartRefusal =
  | { readonly code: "UNKNOWN_SKU"; readonly sku: string }
  | {
      readonly code: "OUT_OF_STOCK"
      readonly lines: readonly { readonly sku: string; readonly wanted: number; readonly available: number }[]
    }
  | { readonly code: "QUANTITY_LIMIT"; readonly limit: number }
  | { readonly code: "CART_FULL"; readonly limit: number }
  | { readonly code: "LINE_NOT_FOUND"; readonly sku: string }

/** What an order took from a cart, and which version of the cart it saw. */
export type OrderedCart = {
  readonly ownerKey: string
  readonly cartVersion?: number | undefined
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  readonly fact: string
}

/** What a shopper does to one line. */
export type CartChange =
  | { readonly kind: "add" | "set"; readonly sku: string; readonly quantity: number }
  | { readonly kind: "remove"; readonly sku: string }

/** Where the cart is to go, and the code that was entered on it. */
export type CartPlace = { readonly pincode: string; readonly coupon: string | null }

/** The basket's front door. */
export type Basket = {
  readonly getCart: (shopper: Shopper) => Promise<Cart>
  /** The cart as last copied, without asking the database; null when there is no copy. Its version names its lines. */
  readonly seenCart: (shopper: Shopper) => Promise<Cart | null>
  /** With a coupon's code, if one was entered: the view says whether it counts. */
  readonly viewCart: (shopper: Shopper, pincode: string, coupon?: string | null) => Promise<CartView>
  /** One change, answered with the cart as it then is; what both need is read once. */
  readonly changeCart: (
    shopper: Shopper,
    change: CartChange,
    place: CartPlace,
  ) => Promise<Result<CartView, CartRefusal>>
  readonly cartCount: (shopper: Shopper) => Promise<number>
  readonly addLine: (shopper: Shopper, sku: string, quantity: number) => Promise<Result<Cart, CartRefusal>>
  readonly setQuantity: (
    shopper: Shopper,
    sku: string,
    quantity: number,
  ) => Promise<Result<Cart, CartRefusal>>
  readonly removeLine: (shopper: Shopper, sku: string) => Promise<Result<Cart, CartRefusal>>
  /**
   * After an order: takes out what was ordered and keeps what was added meanwhile, also where the lines went at
   * a sign-in since. `fact` names the event that says so; the same fact has its effect once.
   */
  readonly clearOrdered: (order: OrderedCart) => Promise<void>
  /** At sign-in: the visitor's lines and wishes move to the customer, nothing doubled; safe to repeat. */
  readonly mergeAtSignIn: (visitorId: string, customerId: string) => Promise<void>
  /** A cached copy older than this version is dropped; heard from the cart's own event. */
  readonly dropCached: (ownerKey: string, version: number) => Promise<void>
  /** Forgets moves at sign-in that no order can refer to any more; answers how many lines. */
  readonly forgetMoved: () => Promise<number>
  readonly listWishes: (shopper: Shopper) => Promise<readonly string[]>
  readonly setWish: (shopper: Shopper, productId: string, wished: boolean) => Promise<void>
}
