import type { Product, SkuItem } from "../catalog.model.ts"

/** One SKU of a product as carts, quotes and order lines need it; null when the product has no such SKU. */
export const skuItemOf = (product: Product, sku: string): SkuItem | null => {
  const variant = product.variants.find((candidate) => candidate.sku === sku)
  if (!variant) return null
  return {
    sku,
    productId: product.id,
    slug: product.slug,
    title: product.title,
    brand: product.brand,
    supplierId: product.supplierId,
    supplierName: product.supplierName,
    image: product.images[0] ?? null,
    options: variant.options,
    priceMinor: variant.offer.priceMinor,
    mrpMinor: variant.offer.mrpMinor,
    currency: variant.offer.currency,
    gstRatePercent: variant.gstRatePercent,
    weightGrams: variant.weightGrams,
    categoryPath: product.categoryPath,
    state: product.state,
  }
}
