import type { Clock, Ids } from "../shared/index.ts"
import type {
  Category,
  FeedFormat,
  FeedReport,
  ItemImage,
  ItemPrices,
  Media,
  PictureFormat,
  Product,
  SkuItem,
  Supplier,
} from "./catalog.model.ts"
import type { FeedRecord } from "./feeds/feed.model.ts"
import type { CatalogEvent, ItemSubmission, StoredItem } from "./items/item.model.ts"
import type { Seller, TaxIdentityChange } from "./sellers/seller.model.ts"

/** Time, ids and SHA-256 (hex), handed in at the edge. */
export type CatalogEdge = {
  readonly clock: Clock
  readonly ids: Ids
  readonly sha256: (text: string | Uint8Array) => string
}

/** A feed's bytes as rows, whatever the format; memory stays bounded whatever comes. Never throws for bad bytes. */
export type FeedReader = {
  readonly read: (format: FeedFormat, bytes: AsyncIterable<Uint8Array>) => AsyncIterable<FeedRecord>
}

/** Hands submissions to the item service; resolves when all are safely kept. */
export type Submissions = { readonly submit: (submissions: readonly ItemSubmission[]) => Promise<void> }

export type FeedReports = { readonly save: (report: FeedReport, at: Date) => Promise<void> }

/** Suppliers' HTML, reduced to an allow-list of harmless tags. */
export type Descriptions = {
  /** Each of them, in their order; however many and however hostile they are, other work has its turn meanwhile. */
  readonly clean: (htmls: readonly string[]) => Promise<readonly string[]>
}

/** How the item service keeps items. */
export type Items = {
  readonly stored: (productIds: readonly string[]) => Promise<readonly StoredItem[]>
  readonly storedBySkus: (skus: readonly string[]) => Promise<readonly StoredItem[]>
  /** Content hashes of what is kept, by product id; unknown ids are left out. */
  readonly hashes: (productIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /**
   * All items and all events in one transaction, or none. Answers false when one of them was changed since it was
   * read (its stamp moved on); the caller reads again.
   */
  readonly commit: (writes: readonly ItemWrite[], events: readonly CatalogEvent[]) => Promise<boolean>
}

/** `readStamp` is the stamp under which the item was read; null for a new one. */
export type ItemWrite = { readonly item: StoredItem; readonly readStamp: number | null }

/** How pages and other rooms read items. */
export type Shelf = {
  readonly product: (idOrSlug: string) => Promise<Product | null>
  readonly products: (ids: readonly string[]) => Promise<readonly Product[]>
  readonly skus: (skus: readonly string[]) => Promise<readonly SkuItem[]>
  readonly prices: (ids: readonly string[]) => Promise<readonly ItemPrices[]>
  readonly topOf: (categoryId: string, limit: number) => Promise<readonly Product[]>
  readonly byText: (text: string, limit: number) => Promise<readonly Product[]>
  readonly idsAfter: (after: string | null, limit: number) => Promise<readonly string[]>
  readonly count: () => Promise<number>
}

/** Categories and suppliers. */
export type Directory = {
  readonly categories: () => Promise<readonly Category[]>
  readonly saveCategories: (categories: readonly Category[]) => Promise<void>
  readonly suppliers: (ids: readonly string[]) => Promise<readonly Supplier[]>
  readonly supplierOfKeyHash: (hash: string) => Promise<string | null>
  /** Name and keys; what is known of their taxes stays. */
  readonly saveSuppliers: (suppliers: readonly Supplier[]) => Promise<void>
}

/** Who sells, and who they are to the tax office. */
export type SellerBook = {
  readonly sellers: (ids: readonly string[]) => Promise<readonly Seller[]>
  /** The change's identity holds from now on; `taken` when one of its GSTINs is another seller's. */
  readonly saveTaxIdentity: (
    supplierId: string,
    change: TaxIdentityChange,
  ) => Promise<"saved" | "taken" | "unknown">
}

/** The picture library: which reference stands for which published image. */
export type Pictures = {
  readonly byReferences: (references: readonly string[]) => Promise<ReadonlyMap<string, ItemImage>>
  readonly file: (reference: string, image: ItemImage) => Promise<void>
}

export type Rendered = {
  readonly width: number
  readonly height: number
  readonly placeholder: string
  readonly renditions: readonly {
    readonly width: number
    readonly format: PictureFormat
    readonly bytes: Uint8Array
  }[]
}

/** Turns a picture into its renditions, each width in each format. */
export type Renderer = { readonly render: (bytes: Uint8Array) => Promise<Rendered> }

/** Write-once objects under immutable keys. */
export type Blobs = {
  readonly put: (key: string, bytes: Uint8Array, contentType: string) => Promise<void>
  readonly read: (key: string) => Promise<Media | null>
}
