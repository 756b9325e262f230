import type { Cart, CartLine, ShelfItem } from "../basket.model.ts"

const addedAt = new Date("2026-11-20T10:00:00Z")

export const cartOf = (lines: readonly (Partial<CartLine> & Pick<CartLine, "sku" | "quantity">)[]): Cart => ({
  id: "cart-1",
  ownerKey: "v:1",
  version: 1,
  lines: lines.map((line) => ({ addedPriceMinor: 9900, addedAt, ...line })),
})

export const shelfItem = (item: Partial<ShelfItem> & Pick<ShelfItem, "sku">): ShelfItem => ({
  productId: `p-${item.sku}`,
  slug: `thing-${item.sku.toLowerCase()}`,
  title: `Thing ${item.sku}`,
  supplierName: "Supplier",
  options: {},
  image: null,
  priceMinor: 9900,
  mrpMinor: 12_900,
  gstRatePercent: 18,
  state: "live",
  ...item,
})
