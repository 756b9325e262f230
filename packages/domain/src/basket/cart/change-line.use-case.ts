import { err, ownerKey, type Result, type Shopper } from "../../shared/index.ts"
import type { Cart, CartRefusal } from "../basket.model.ts"
import type { BasketEdge, CartCache, Carts, DecideLines, Shelf } from "../ports.ts"
import { addToLines, removeFromLines, setLineQuantity } from "./change-lines.rule.ts"

type ChangeLinePorts = {
  readonly carts: Pick<Carts, "change">
  readonly cache: CartCache
  readonly shelf: Pick<Shelf, "itemsOf" | "availableOf">
  readonly clock: BasketEdge["clock"]
}

export type ChangeLine = {
  readonly addLine: (shopper: Shopper, sku: string, quantity: number) => Promise<Result<Cart, CartRefusal>>
  readonly setQuantity: (
    shopper: Shopper,
    sku: string,
    quantity: number,
  ) => Promise<Result<Cart, CartRefusal>>
  readonly removeLine: (shopper: Shopper, sku: string) => Promise<Result<Cart, CartRefusal>>
}

/**
 * Stock is asked before the cart is locked: it is a courtesy to the shopper, the promise is made when the order
 * is placed. The fresh copy goes to the cache after the commit; should that fail, the cart's event drops the old one.
 */
export const makeChangeLine = ({ carts, cache, shelf, clock }: ChangeLinePorts): ChangeLine => {
  const change = async (shopper: Shopper, decide: DecideLines) => {
    const changed = await carts.change(ownerKey(shopper), decide)
    if (changed.ok) await cache.put(changed.value)
    return changed
  }
  const availableOf = async (sku: string) => (await shelf.availableOf([sku])).get(sku) ?? 0
  return {
    addLine: async (shopper, sku, quantity) => {
      const [[item], available] = await Promise.all([shelf.itemsOf([sku]), availableOf(sku)])
      if (item?.state !== "live") return err({ code: "UNKNOWN_SKU", sku })
      const addition = { sku, quantity, available, priceMinor: item.priceMinor, now: clock.now() }
      return change(shopper, ({ lines }) => addToLines(lines, addition))
    },
    setQuantity: async (shopper, sku, quantity) => {
      const available = await availableOf(sku)
      return change(shopper, ({ lines }) => setLineQuantity(lines, { sku, quantity, available }))
    },
    removeLine: (shopper, sku) => change(shopper, ({ lines }) => removeFromLines(lines, sku)),
  }
}
