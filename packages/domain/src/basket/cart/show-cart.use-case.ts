import type { Shopper } from "../../shared/index.ts"
import type { Cart, CartPlace, CartView, CartViewLine, LineSupply, ShelfItem } from "../basket.model.ts"
import type { BasketEdge, Shelf, Till } from "../ports.ts"
import { isBuyable, isCharged, showLines } from "./show-cart.rule.ts"

export type ShowCartPorts = {
  readonly shelf: Shelf
  readonly till: Till
  readonly clock: BasketEdge["clock"]
}

/** One parcel's fee stands for the order: the highest among its lines. */
const feeOf = (lines: readonly CartViewLine[], supplies: readonly LineSupply[]): number => {
  const skus = new Set(lines.map(({ sku }) => sku))
  return Math.max(
    0,
    ...supplies.filter(({ sku }) => skus.has(sku)).map(({ standard }) => standard?.feeMinor ?? 0),
  )
}

/** One question per room for the whole cart, however many lines; amounts come from pricing alone. */
export const makeShowCart = ({ shelf, till, clock }: ShowCartPorts) => {
  const askedFor = (
    lines: readonly CartViewLine[],
    items: readonly ShelfItem[],
    supplies: readonly LineSupply[],
  ) => {
    const known = new Map(items.map((item) => [item.sku, item]))
    const asked = lines.map(({ sku, quantity, unitPriceMinor, unitMrpMinor }) => ({
      ...{ sku, quantity, unitPriceMinor, unitMrpMinor },
      gstRatePercent: known.get(sku)?.gstRatePercent ?? 0,
      categoryPath: known.get(sku)?.categoryPath ?? [],
    }))
    return [asked, feeOf(lines, supplies)] as const
  }
  return async (cart: Cart, shopper: Shopper, { pincode, coupon }: CartPlace): Promise<CartView> => {
    const skus = cart.lines.map(({ sku }) => sku)
    const [items, supplies] =
      skus.length === 0
        ? [[], []]
        : await Promise.all([shelf.itemsOf(skus), shelf.supplyOf(skus, pincode, clock.now())])
    const lines = showLines(cart, { items, supplies, pincode })
    const charged = lines.filter(isCharged)
    const totals = await till.total(...askedFor(charged, items, supplies), { shopper, pincode, coupon })
    return {
      id: cart.id,
      version: cart.version,
      currency: "INR",
      count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      lines,
      itemsMinor: totals.itemsMinor,
      savedMinor: charged.reduce(
        (sum, line) => sum + (line.unitMrpMinor - line.unitPriceMinor) * line.quantity,
        0,
      ),
      deliveryMinor: totals.deliveryMinor,
      ...{ discountMinor: totals.discountMinor, adjustments: totals.adjustments },
      ...{ coupon: totals.coupon, coupons: totals.coupons },
      totalMinor: totals.totalMinor,
      freeDeliveryFromMinor: till.freeDeliveryFromMinor,
      canCheckOut: lines.length > 0 && lines.every(isBuyable),
    }
  }
}
