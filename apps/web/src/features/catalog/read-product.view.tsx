import type { Category, Product } from "@haat/domain/catalog"
import { cache } from "react"
import { shop } from "../../server/shop.ts"

/** A live product by id or slug, or null. Reads no cookie, so that product pages stay shared. */
export const readProduct = cache(async (idOrSlug: string): Promise<Product | null> => {
  const product = await (await shop()).catalog.getProduct(idOrSlug)
  return product?.state === "live" ? product : null
})

export const readCategories = cache(
  async (): Promise<readonly Category[]> => (await shop()).catalog.knownCategories(),
)
