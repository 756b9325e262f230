import type { Result } from "../shared/index.ts"

export type AttributeValue = string | number | boolean | readonly string[]
export type AttributeType = "text" | "number" | "boolean" | "choice" | "choices"

/** What a category asks of its items; drives feed validation, facets and the specification table alike. */
export type AttributeTemplate = {
  readonly key: string
  readonly label: string
  readonly type: AttributeType
  readonly unit?: string
  readonly choices?: readonly string[]
  readonly required: boolean
  readonly facet: boolean
  readonly searchable: boolean
}

export type Category = {
  readonly id: string
  readonly name: string
  /** From the department down to this category, ids. */
  readonly path: readonly string[]
  readonly parentId: string | null
  readonly attributes: readonly AttributeTemplate[]
  /** Options in which variants may differ, e.g. color, size. */
  readonly variantOptions: readonly string[]
}

/** An image in the blob store: `url` is immutable and versioned; `widths` exist as AVIF and WebP. */
export type ItemImage = {
  readonly url: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
  /** ThumbHash, base64. */
  readonly placeholder: string
}

export type Offer = {
  readonly supplierId: string
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly currency: "INR"
}

export type Variant = {
  readonly sku: string
  readonly options: Readonly<Record<string, string>>
  readonly offer: Offer
  readonly weightGrams: number
  readonly gstRatePercent: number
  readonly hsn: string | null
}

export type Product = {
  readonly id: string
  readonly slug: string
  readonly revision: number
  readonly state: "live" | "withdrawn"
  readonly title: string
  readonly description: string
  readonly brand: string
  readonly categoryId: string
  readonly categoryPath: readonly string[]
  readonly supplierId: string
  readonly supplierName: string
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly images: readonly ItemImage[]
  readonly rating: { readonly average: number; readonly count: number }
  readonly popularity: number
  readonly variants: readonly Variant[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** One sellable SKU with what a cart, a quote or an order line needs to know of it. */
export type SkuItem = {
  readonly sku: string
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly brand: string
  readonly supplierId: string
  readonly supplierName: string
  readonly image: ItemImage | null
  readonly options: Readonly<Record<string, string>>
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly currency: "INR"
  readonly gstRatePercent: number
  readonly weightGrams: number
  readonly state: "live" | "withdrawn"
}

export type FeedFormat = "csv" | "tsv" | "jsonl" | "google-xml"

export type FeedRowError = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly hint: string
}

/** `submitted` rows went to Kafka, `unchanged` rows were known already, `rejected` rows are in `errors` (first 1,000). */
export type FeedReport = {
  readonly feedId: string
  readonly supplierId: string
  readonly rows: number
  readonly submitted: number
  readonly unchanged: number
  readonly rejected: number
  readonly errors: readonly FeedRowError[]
}

export type FeedRefusal =
  | { readonly code: "UNKNOWN_SUPPLIER"; readonly supplierId: string }
  | { readonly code: "UNREADABLE_FEED"; readonly reason: string; readonly hint: string }

export type FeedInput = {
  readonly supplierId: string
  readonly format: FeedFormat
  readonly bytes: AsyncIterable<Uint8Array>
  readonly dryRun: boolean
  readonly onProgress?: (rows: number) => void
}

/** The catalog's front door. */
export type Catalog = {
  readonly getProduct: (idOrSlug: string) => Promise<Product | null>
  /** In the order asked; unknown ids are left out. One round trip. */
  readonly getProducts: (ids: readonly string[]) => Promise<readonly Product[]>
  readonly getSkus: (skus: readonly string[]) => Promise<readonly SkuItem[]>
  readonly listCategories: () => Promise<readonly Category[]>
  readonly readFeed: (input: FeedInput) => Promise<Result<FeedReport, FeedRefusal>>
  readonly applySubmission: (submission: unknown, correlationId: string) => Promise<void>
  readonly withdrawProduct: (productId: string) => Promise<void>
  /** Best sellers of a category by popularity, for homepage and fallbacks. */
  readonly topOfCategory: (categoryId: string, limit: number) => Promise<readonly Product[]>
  readonly findByText: (text: string, limit: number) => Promise<readonly Product[]>
  /** Every product id after `after`, for reindexing by keyset. */
  readonly listProductIds: (after: string | null, limit: number) => Promise<readonly string[]>
  readonly supplierOfApiKey: (apiKey: string) => Promise<string | null>
}
