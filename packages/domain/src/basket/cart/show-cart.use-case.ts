import type { Shopper } from "../../shared/index.ts"
import type { Cart, CartPlace, CartView, CartViewLine, ShelfItem } from "../basket.model.ts"
import type { BasketEdge, Shelf, Till } from "../ports.ts"
import { isBuyable, isCharged, showLines } from "./show-cart.rule.ts"
import type { CartSupply } from "./supply.model.ts"

export type ShowCartPorts = {
  readonly shelf: Shelf
  readonly till: Till
  readonly clock: BasketEdge["clock"]
}

const nothing: CartSupply = { service: "standard", parcels: [], lines: [] }

/** One parcel's fee stands for the order: the highest among those that bring its lines. */
const feeOf = (lines: readonly CartViewLine[], { parcels }: CartSupply): number => {
  const sent = new Set(lines.flatMap((line) => line.parcels))
  return Math.max(0, ...parcels.filter(({ number }) => sent.has(number)).map(({ feeMinor }) => feeMinor))
}

/** One question per room for the whole cart, however many lines; amounts come from pricing alone. */
export const makeShowCart = ({ shelf, till, clock }: ShowCartPorts) => {
  const askedFor = (lines: readonly CartViewLine[], items: readonly ShelfItem[], supply: CartSupply) => {
    const known = new Map(items.map((item) => [item.sku, item]))
    const asked = lines.map(({ sku, quantity, unitPriceMinor, unitMrpMinor }) => ({
      ...{ sku, quantity, unitPriceMinor, unitMrpMinor },
      gstRatePercent: known.get(sku)?.gstRatePercent ?? 0,
      categoryPath: known.get(sku)?.categoryPath ?? [],
    }))
    return [asked, feeOf(lines, supply)] as const
  }
  return async (cart: Cart, shopper: Shopper, { pincode, coupon }: CartPlace): Promise<CartView> => {
    const skus = cart.lines.map(({ sku }) => sku)
    const [items, supply] =
      skus.length === 0
        ? [[], nothing]
        : await Promise.all([shelf.itemsOf(skus), shelf.supplyOf(cart.lines, pincode, clock.now())])
    const lines = showLines(cart, { items, supplies: supply.lines, pincode })
    const charged = lines.filter(isCharged)
    const { service } = supply
    const totals = await till.total(...askedFor(charged, items, supply), {
      ...{ shopper, pincode, coupon, service },
    })
    return {
      id: cart.id,
      version: cart.version,
      currency: "INR",
      count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      lines,
      service,
      parcels: supply.parcels.map(({ number, earliest, latest }) => ({ number, earliest, latest })),
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
