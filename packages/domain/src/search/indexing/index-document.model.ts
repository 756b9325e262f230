import type { SearchImage } from "../search-image.model.ts"

/** One attribute or option value as it is filtered and counted: `key=value`. */
export type FacetToken = string

export type IndexVariant = {
  readonly sku: string
  readonly priceMinor: number
  readonly mrpMinor: number
  /** Tokens of the options in which this category's variants differ. */
  readonly facets: readonly FacetToken[]
  /** Warehouses with at least one unit to promise. */
  readonly stockedIn: readonly string[]
}

/** A product as the index holds it: everything a result card shows and a query asks. */
export type IndexDocument = {
  readonly productId: string
  /** Grows with the item and, for the same item, with its stock: the higher one is the newer reading. */
  readonly version: number
  readonly slug: string
  readonly title: string
  readonly brand: string
  readonly description: string
  readonly categoryId: string
  readonly categoryPath: readonly string[]
  readonly categoryNames: readonly string[]
  /** Searchable attribute values, as words. */
  readonly attributeWords: readonly string[]
  /** Tokens that hold for all variants. */
  readonly facets: readonly FacetToken[]
  readonly image: SearchImage | null
  readonly ratingAverage: number
  readonly ratingCount: number
  readonly popularity: number
  /** Share of those who look at it that buy it; none while nobody looked. */
  readonly conversion?: number
  readonly createdAt: string
  readonly variants: readonly IndexVariant[]
  /** What a shopper may be about to type to find it. */
  readonly completions: readonly string[]
}

export type IndexChange =
  | { readonly kind: "put"; readonly document: IndexDocument }
  | { readonly kind: "remove"; readonly productId: string; readonly version: number }

/** A product, its category and its stock as their owners hand them over. */
export type SourceProduct = {
  readonly id: string
  readonly slug: string
  readonly revision: number
  readonly state: "live" | "withdrawn"
  readonly title: string
  readonly description: string
  readonly brand: string
  readonly categoryId: string
  readonly categoryPath: readonly string[]
  readonly attributes: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly images: readonly SearchImage[]
  readonly rating: { readonly average: number; readonly count: number }
  readonly popularity: number
  readonly createdAt: Date
  readonly variants: readonly {
    readonly sku: string
    readonly options: Readonly<Record<string, string>>
    readonly offer: { readonly priceMinor: number; readonly mrpMinor: number }
  }[]
}

/** What a product's SKUs cost, and how it is rated, at this revision of it. */
export type SourcePrices = {
  readonly productId: string
  readonly revision: number
  readonly rating: { readonly average: number; readonly count: number }
  readonly prices: readonly { readonly sku: string; readonly priceMinor: number; readonly mrpMinor: number }[]
}

export type SourceAttribute = {
  readonly key: string
  readonly label: string
  /** "number": one number a product, counted in ranges where there are many. */
  readonly type?: string
  readonly unit?: string
  readonly facet: boolean
  readonly searchable: boolean
}

export type SourceCategory = {
  readonly id: string
  readonly name: string
  readonly path: readonly string[]
  readonly parentId: string | null
  readonly attributes: readonly SourceAttribute[]
  readonly variantOptions: readonly string[]
}

export type SourceStock = {
  readonly sku: string
  readonly revision: number
  readonly warehouses: readonly { readonly warehouseId: string; readonly available: number }[]
}
