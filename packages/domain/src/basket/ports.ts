import type { Clock, Ids, Result, Shopper } from "../shared/index.ts"
import type { Cart, CartLine, CartOffers, CartRefusal, ShelfItem } from "./basket.model.ts"
import type { CartSupply } from "./cart/supply.model.ts"

/** What this room needs from outside, in its own words. */
export type BasketEdge = { readonly clock: Clock; readonly ids: Ids }

export type DecideLines = (cart: Cart) => Result<readonly CartLine[], CartRefusal>

export type TakeLines = (
  lines: readonly CartLine[],
  moved: readonly { readonly sku: string; readonly quantity: number }[] | null,
) => readonly CartLine[]

/** A cart as an order found it. Without a version it is looked for with its owner only. */
export type CartAtOrder = {
  readonly ownerKey: string
  readonly cartVersion?: number | undefined
  /** The event that says so. */
  readonly fact: string
}

/** Carts as kept. Each change is one transaction that locks the cart, so parallel changes queue and none is lost. */
export type Carts = {
  /** An owner without a cart has an empty one with version 0. */
  readonly load: (ownerKey: string) => Promise<Cart>
  /**
   * Hands the locked cart to `decide` and keeps the lines it answers, with the next version and the event
   * cart_changed. A refusal, or the very lines it was given, changes nothing.
   */
  readonly change: (ownerKey: string, decide: DecideLines) => Promise<Result<Cart, CartRefusal>>
  /**
   * Hands `take` the lines of the cart where those of the named version are now: with the owner (`moved` is
   * null) or, merged since, with another, and then what moved there. Keeps what it answers; a fact has its effect
   * once. Null: nothing changed.
   */
  readonly clear: (from: CartAtOrder, take: TakeLines) => Promise<Cart | null>
  /** Moves all lines and wishes of one owner to another in one transaction; nothing to move, nothing changes. */
  readonly merge: (
    fromKey: string,
    toKey: string,
    combine: (from: readonly CartLine[], to: readonly CartLine[]) => readonly CartLine[],
  ) => Promise<{ readonly from: Cart; readonly to: Cart } | null>
}

/** What moved from cart to cart at sign-in, kept for orders that are cleared later. */
export type MovedLines = {
  /** Forgets up to `limit` lines that moved before; answers how many. */
  readonly forget: (movedBefore: Date, limit: number) => Promise<number>
}

export type Wishes = {
  /** Newest first. */
  readonly list: (ownerKey: string) => Promise<readonly string[]>
  readonly set: (ownerKey: string, productId: string, wished: boolean) => Promise<void>
}

/** A copy for fast reads. Every call may fail without harm: the caller goes to the truth. */
export type CartCache = {
  readonly get: (ownerKey: string) => Promise<Cart | null>
  /** An older version never overwrites a newer one. */
  readonly put: (cart: Cart) => Promise<void>
  readonly drop: (ownerKey: string, belowVersion: number) => Promise<void>
}

/** What other rooms know of the SKUs, asked in one go for all lines. */
export type Shelf = {
  readonly itemsOf: (skus: readonly string[]) => Promise<readonly ShelfItem[]>
  readonly availableOf: (skus: readonly string[]) => Promise<ReadonlyMap<string, number>>
  readonly supplyOf: (
    lines: readonly { readonly sku: string; readonly quantity: number }[],
    pincode: string,
    now: Date,
  ) => Promise<CartSupply>
}

export type CartTotals = CartOffers & {
  readonly itemsMinor: number
  readonly deliveryMinor: number
  readonly totalMinor: number
}

export type Till = {
  readonly freeDeliveryFromMinor: number
  readonly total: (
    lines: readonly {
      readonly sku: string
      readonly quantity: number
      readonly unitPriceMinor: number
      readonly unitMrpMinor: number
      readonly gstRatePercent: number
      readonly categoryPath: readonly string[]
    }[],
    deliveryMinor: number,
    asked: {
      readonly shopper: Shopper
      readonly pincode: string
      readonly coupon: string | null
      readonly service: CartSupply["service"]
    },
  ) => Promise<CartTotals>
}
