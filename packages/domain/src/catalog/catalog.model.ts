import type { itemSubmitted } from "@haat/events/catalog"
import type { EventPayload } from "@haat/events/envelope"
import type { Result } from "../shared/index.ts"
import type { FeedInput, FeedRefusal, FeedReport } from "./feeds/feed-report.model.ts"
import type { Rating } from "./reviews/rating.model.ts"

export type {
  FeedFormat,
  FeedInput,
  FeedRefusal,
  FeedReport,
  FeedRowError,
  RejectedRow,
} from "./feeds/feed-report.model.ts"

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

export type PictureFormat = "avif" | "webp"

/**
 * A picture in the blob store, WebP and AVIF in each of `widths`. `url` is the widest useful one (`/media/<hash>a-640.webp`), immutable
 * and versioned by content; `renditionUrl` names the others, AVIF has the same name with its own ending. Addresses from outside (https) have no other widths.
 */
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
  readonly rating: Rating
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
  readonly categoryPath: readonly string[]
  readonly state: "live" | "withdrawn"
}

/** What a product's SKUs cost, and how it is rated, at this revision of it. */
export type ItemPrices = {
  readonly productId: string
  readonly revision: number
  readonly rating: { readonly average: number; readonly count: number }
  readonly prices: readonly { readonly sku: string; readonly priceMinor: number; readonly mrpMinor: number }[]
}

/** Who sells. API keys are known by their SHA-256 alone. */
export type Supplier = {
  readonly id: string
  readonly name: string
  readonly apiKeyHashes: readonly string[]
}

/** One object of the blob store, ready to be streamed out. */
export type Media = {
  readonly body: AsyncIterable<Uint8Array>
  readonly bytes: number
  readonly contentType: string
  readonly etag: string
}

export type PictureInput = {
  /** The name by which feeds refer to it: `demo:running-shoe`. */
  readonly reference: string
  readonly alt: string
  /** Any picture sharp can read, at least as wide as the widest rendition. */
  readonly bytes: Uint8Array
}

/** The catalog's front door. */
export type Catalog = {
  readonly getProduct: (idOrSlug: string) => Promise<Product | null>
  /** In the order asked; unknown ids are left out. One round trip. */
  readonly getProducts: (ids: readonly string[]) => Promise<readonly Product[]>
  readonly getSkus: (skus: readonly string[]) => Promise<readonly SkuItem[]>
  /** Prices alone, in any order; what is unknown or not on sale is left out. One small round trip. */
  readonly getPrices: (productIds: readonly string[]) => Promise<readonly ItemPrices[]>
  readonly listCategories: () => Promise<readonly Category[]>
  /** The same for pages: two seconds old at most; while the store is away or hangs, as known last. Throws only where none are known. */
  readonly knownCategories: () => Promise<readonly Category[]>
  readonly readFeed: (input: FeedInput) => Promise<Result<FeedReport, FeedRefusal>>
  /** Effect once, however often it is repeated: an older or equal submission changes nothing. */
  readonly applySubmission: (submission: unknown, correlationId: string) => Promise<void>
  /** The same for many at once, in the order given; one transaction. Their contract was checked by whoever heard them. */
  readonly applySubmissions: (
    submissions: readonly EventPayload<typeof itemSubmitted>[],
    correlationId: string,
  ) => Promise<void>
  readonly withdrawProduct: (productId: string) => Promise<void>
  /** Best sellers of a category by popularity, for homepage and fallbacks. */
  readonly topOfCategory: (categoryId: string, limit: number) => Promise<readonly Product[]>
  readonly findByText: (text: string, limit: number) => Promise<readonly Product[]>
  /** Every product id after `after`, for reindexing by keyset. */
  readonly listProductIds: (after: string | null, limit: number) => Promise<readonly string[]>
  readonly countProducts: () => Promise<number>
  readonly supplierOfApiKey: (apiKey: string) => Promise<string | null>
  readonly saveCategories: (categories: readonly Category[]) => Promise<void>
  readonly saveSuppliers: (suppliers: readonly Supplier[]) => Promise<void>
  /** Which of these references are already in the picture library. */
  readonly knownPictures: (references: readonly string[]) => Promise<ReadonlySet<string>>
  /** Renders the widths, stores them under their content's hash, and files them under the reference. */
  readonly publishPicture: (picture: PictureInput) => Promise<ItemImage>
  /** `<hash>-<width>.webp`, as it stands after `/media/`; anything else is null. */
  readonly readMedia: (name: string) => Promise<Media | null>
}
