import {
  type Cart,
  type CartLine,
  type CartViewLine,
  type LineNotice,
  MAX_PER_LINE,
  type ShelfItem,
} from "../basket.model.ts"
import type { LineSupply } from "./supply.model.ts"

export type CartFacts = {
  readonly items: readonly ShelfItem[]
  readonly supplies: readonly LineSupply[]
  readonly pincode: string
}

const stockNotice = (quantity: number, supply: LineSupply | undefined, pincode: string): LineNotice[] => {
  const { available, deliverable, sendable } = supply ?? { available: 0, deliverable: 0, sendable: 0 }
  if (available <= 0) return [{ kind: "SOLD_OUT" }]
  if (deliverable <= 0) return [{ kind: "NOT_DELIVERABLE", pincode }]
  if (sendable <= 0) return [{ kind: "APART" }]
  return quantity > sendable ? [{ kind: "ONLY_LEFT", available: sendable }] : []
}

const noticesOf = (
  line: CartLine,
  item: ShelfItem,
  { supply, pincode }: { readonly supply: LineSupply | undefined; readonly pincode: string },
): readonly LineNotice[] => {
  if (item.state === "withdrawn") return [{ kind: "WITHDRAWN" }]
  const changed: LineNotice[] =
    item.priceMinor === line.addedPriceMinor
      ? []
      : [{ kind: "PRICE_CHANGED", fromMinor: line.addedPriceMinor, toMinor: item.priceMinor }]
  return [...changed, ...stockNotice(line.quantity, supply, pincode)]
}

/** A SKU the catalog no longer knows: shown as withdrawn under its own code, with the price last seen. */
const vanished = ({ sku, addedPriceMinor }: CartLine): ShelfItem => ({
  sku,
  productId: "",
  slug: "",
  title: "This item is no longer available",
  supplierName: "",
  options: {},
  image: null,
  priceMinor: addedPriceMinor,
  mrpMinor: addedPriceMinor,
  gstRatePercent: 0,
  state: "withdrawn",
})

const showLine = (
  line: CartLine,
  item: ShelfItem,
  facts: Pick<CartFacts, "supplies" | "pincode">,
): CartViewLine => {
  const supply = facts.supplies.find(({ sku }) => sku === line.sku)
  const { sku, productId, slug, title, supplierName, options, image } = item
  return {
    ...{ sku, productId, slug, title, supplierName, options, image },
    quantity: line.quantity,
    maxQuantity: Math.min(MAX_PER_LINE, supply?.deliverable ?? 0),
    unitPriceMinor: item.priceMinor,
    unitMrpMinor: Math.max(item.mrpMinor, item.priceMinor),
    lineMinor: item.priceMinor * line.quantity,
    arrival: supply?.arrival ?? null,
    parcels: supply?.parcels ?? [],
    notices: noticesOf(line, item, { supply, pincode: facts.pincode }),
  }
}

/** The lines as the shopper sees them, every change since adding called out. */
export const showLines = (cart: Cart, facts: CartFacts): readonly CartViewLine[] => {
  const items = new Map(facts.items.map((item) => [item.sku, item]))
  return cart.lines.map((line) => showLine(line, items.get(line.sku) ?? vanished(line), facts))
}

/** A changed price may be bought as it stands now shown; everything else stops the checkout. */
export const isBuyable = ({ notices }: Pick<CartViewLine, "notices">): boolean =>
  notices.every(({ kind }) => kind === "PRICE_CHANGED")

/** Lines that are charged: what is withdrawn, gone or out of reach is shown, but costs nothing. */
export const isCharged = ({ notices }: Pick<CartViewLine, "notices">): boolean =>
  notices.every(({ kind }) => kind === "PRICE_CHANGED" || kind === "ONLY_LEFT")
