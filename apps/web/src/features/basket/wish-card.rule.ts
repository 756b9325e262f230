import type { ItemImage, Product } from "@haat/domain/catalog"
import type { SkuAvailability } from "@haat/domain/inventory"

export type WishCard = {
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly brand: string
  readonly image: ItemImage | null
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly currency: "INR"
  readonly rating: { readonly average: number; readonly count: number }
  /** The cheapest SKU in stock, else the cheapest; null when the product is withdrawn. */
  readonly sku: string | null
  readonly variantCount: number
  readonly inStock: boolean
}

/** The cheapest variant that can be had speaks for the product; without any, the cheapest. */
const speaker = ({ variants }: Product, levels: readonly SkuAvailability[]) => {
  const available = new Set(
    levels.filter(({ warehouses }) => warehouses.some((at) => at.available > 0)).map(({ sku }) => sku),
  )
  const byPrice = [...variants].sort((a, b) => a.offer.priceMinor - b.offer.priceMinor)
  const inStock = byPrice.find(({ sku }) => available.has(sku))
  return { shown: inStock ?? byPrice[0], inStock: inStock !== undefined }
}

/** A wished product as its card. */
export const wishCard = (product: Product, levels: readonly SkuAvailability[]): WishCard => {
  const { id, slug, title, brand, rating, variants } = product
  const live = product.state === "live"
  const { shown, inStock } = speaker(product, levels)
  return {
    ...{ productId: id, slug, title, brand, rating },
    image: product.images[0] ?? null,
    priceMinor: shown?.offer.priceMinor ?? 0,
    mrpMinor: shown?.offer.mrpMinor ?? 0,
    currency: "INR",
    sku: live ? (shown?.sku ?? null) : null,
    variantCount: variants.length,
    inStock: live && inStock,
  }
}
