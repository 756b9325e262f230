export type SearchSort =
  | "relevance"
  | "price-asc"
  | "price-desc"
  | "rating"
  | "newest"
  | "popularity"
  | "fastest"

export type SearchQuery = {
  readonly text: string
  readonly categoryId: string | null
  /** Facet key → chosen values: OR inside a facet, AND across. */
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly priceMinMinor: number | null
  readonly priceMaxMinor: number | null
  readonly ratingAtLeast: number | null
  /** Only what arrives within this many days at the pincode. */
  readonly withinDays: number | null
  readonly pincode: string
  readonly sort: SearchSort
  readonly page: number
  readonly pageSize: number
  /** "Search instead for …": take the text as it stands, without correction. */
  readonly exact?: boolean
}

export type SearchImage = {
  readonly url: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
  readonly placeholder: string
}

export type HitPromise = {
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
}

export type SearchHit = {
  readonly productId: string
  readonly slug: string
  readonly title: string
  /** Title split for highlighting: marked parts matched the text. */
  readonly highlight: readonly { readonly text: string; readonly marked: boolean }[]
  readonly brand: string
  readonly categoryId: string
  readonly image: SearchImage | null
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly currency: "INR"
  readonly rating: { readonly average: number; readonly count: number }
  /** The SKU whose price and promise are shown. */
  readonly sku: string
  readonly variantCount: number
  readonly promise: HitPromise
}

export type FacetValue = {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly chosen: boolean
}
export type Facet = { readonly key: string; readonly label: string; readonly values: readonly FacetValue[] }

export type SearchResult = {
  readonly hits: readonly SearchHit[]
  readonly total: number
  /** Matches that can't be delivered to the pincode: folded, not listed. */
  readonly unreachable: number
  readonly facets: readonly Facet[]
  readonly page: number
  readonly pageCount: number
  /** "Showing results for …", when the text was corrected. */
  readonly corrected: string | null
  /** True when the index is away and a limited list is shown. */
  readonly limited: boolean
}

export type Suggestion =
  | { readonly kind: "query"; readonly text: string }
  | { readonly kind: "category"; readonly text: string; readonly categoryId: string }
  | {
      readonly kind: "product"
      readonly text: string
      readonly slug: string
      readonly image: SearchImage | null
    }

/** The search front door. */
export type Search = {
  readonly searchProducts: (query: SearchQuery, visitorId: string) => Promise<SearchResult>
  readonly suggest: (prefix: string) => Promise<readonly Suggestion[]>
  /** Rebuilds documents from current truth; safe to repeat, an older reading never overwrites a newer. */
  readonly indexProducts: (productIds: readonly string[]) => Promise<void>
  readonly productIdsOfSkus: (skus: readonly string[]) => Promise<readonly string[]>
  /** Builds a new versioned index beside the live one and swaps the alias; returns how many documents. */
  readonly reindex: (onProgress?: (done: number) => void) => Promise<number>
}
