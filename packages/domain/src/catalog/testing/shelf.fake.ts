import type { Product } from "../catalog.model.ts"
import type { StoredItem } from "../items/item.model.ts"
import { skuItemOf } from "../items/sku-item.rule.ts"
import type { Shelf } from "../ports.ts"

const byPopularity = (a: Product, b: Product): number => b.popularity - a.popularity || (a.id < b.id ? -1 : 1)

export const fakeShelf = (items: ReadonlyMap<string, StoredItem>): Shelf => {
  const products = () => [...items.values()].map(({ product }) => product)
  const live = () => products().filter(({ state }) => state === "live")
  return {
    product: async (idOrSlug) =>
      products().find(({ id, slug }) => id === idOrSlug || slug === idOrSlug) ?? null,
    products: async (ids) => ids.flatMap((id) => items.get(id)?.product ?? []),
    skus: async (skus) =>
      skus.flatMap((sku) => {
        const product = products().find(({ variants }) => variants.some((variant) => variant.sku === sku))
        return (product && skuItemOf(product, sku)) ?? []
      }),
    prices: async (ids) =>
      live()
        .filter(({ id }) => ids.includes(id))
        .map(({ id, revision, rating, variants }) => ({
          productId: id,
          revision,
          rating: { average: rating.average, count: rating.count },
          prices: variants.map(({ sku, offer: { priceMinor, mrpMinor } }) => ({ sku, priceMinor, mrpMinor })),
        })),
    topOf: async (categoryId, limit) =>
      live()
        .filter(({ categoryPath }) => categoryPath.includes(categoryId))
        .sort(byPopularity)
        .slice(0, limit),
    byText: async (text, limit) => {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean)
      return live()
        .filter(({ title, brand }) => words.some((word) => `${title} ${brand}`.toLowerCase().includes(word)))
        .slice(0, limit)
    },
    idsAfter: async (after, limit) =>
      [...items.keys()]
        .sort()
        .filter((id) => after === null || id > after)
        .slice(0, limit),
    count: async () => items.size,
  }
}
