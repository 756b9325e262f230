import type { SkuPrice } from "../pricing.model.ts"

export const priceOf = (given: Partial<SkuPrice> = {}): SkuPrice => ({
  sku: "SKU-1",
  productId: "p1",
  slug: "kettle",
  title: "Kettle",
  supplierName: "Chai & Co.",
  options: { color: "Copper" },
  imageUrl: null,
  priceMinor: 99_900,
  mrpMinor: 129_900,
  gstRatePercent: 18,
  categoryPath: ["kitchen", "kettles"],
  revision: 1,
  state: "live",
  ...given,
})
