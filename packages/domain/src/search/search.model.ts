import type { Conversion, Interest } from "./conversion/conversion.model.ts"
import type { Freshness } from "./freshness/freshness.model.ts"
import type { IndexKeeping } from "./indexing/rebuilding/rebuild.model.ts"
import type { Described } from "./matching/likeness.model.ts"
import type { SearchImage } from "./search-image.model.ts"
import type { NotedSearch, OpenedResult } from "./seen-search.model.ts"
import type { Suggestion } from "./suggest/suggestion.model.ts"
import type { ItemChange, PriceChange, StockChange } from "./told-change.model.ts"
import type { SaveTuning, StoredTuning, Tuning } from "./tuning/tuning.model.ts"

export const searchSorts = [
  "relevance",
  "price-asc",
  "price-desc",
  "rating",
  "newest",
  "popularity",
  "fastest",
] as const
export type SearchSort = (typeof searchSorts)[number]

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
  /** Also list what matches but can't be delivered. */
  readonly beyond?: boolean
  /** Go on where a former answer's `cursor` says, in place of `page`; as deep as there are hits. Only our own may be given. */
  readonly cursor?: string | null
}

/**
 * How the text was read to find anything: as typed, corrected, widely (typos, descriptions), by some of its words only, or as
 * the title of an item.
 */
export type TextReading = "exact" | "corrected" | "wide" | "some" | "alike"

/** A filter without which there would be hits, and how many. */
export type Relaxation = {
  readonly key: string
  readonly value: string | null
  readonly label: string
  readonly total: number
}

export type PredictedCategory = {
  readonly categoryId: string
  readonly name: string
  readonly count: number
  /** The count is at least so many. */
  readonly atLeast: boolean
}

export type HitPromise = Readonly<Record<"earliest" | "latest", string>> & {
  readonly service: "standard" | "express"
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

/** Matches and is in stock, but can't come to the pincode: nothing is promised. */
export type BeyondHit = Omit<SearchHit, "promise">

export type FacetValue = {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly chosen: boolean
}
export type Facet = {
  readonly key: string
  readonly label: string
  readonly values: readonly FacetValue[]
  /** Too many products to count them all: each count is at least so many. Otherwise each is exact. */
  readonly atLeast: boolean
}

export type SearchResult = {
  readonly hits: readonly SearchHit[]
  readonly total: number
  /** Matches that can't be delivered to the pincode: folded, not listed. */
  readonly unreachable: number
  /** Which of these two are at least so many, there being too many to count. */
  readonly atLeast: { readonly total: boolean; readonly unreachable: boolean }
  /** The first of them, when they were asked for; no part of total, pages and facets. */
  readonly beyond: readonly BeyondHit[]
  readonly facets: readonly Facet[]
  readonly page: number
  readonly pageCount: number
  /** "Showing results for …", when the text was corrected. */
  readonly corrected: string | null
  readonly reading: TextReading
  /** Categories the text seems to speak of, each with what it would list. */
  readonly predicted: readonly PredictedCategory[]
  /** When nothing is listed: which one filter to give up. */
  readonly relaxations: readonly Relaxation[]
  /** When nothing is listed and no filter is to blame: what has some of the words, of whatever kind. */
  readonly similar: readonly SearchHit[]
  /** When there is nothing similar either: what others buy, in reach. */
  readonly popular: readonly SearchHit[]
  /** Asks for what comes next; null at the end. */
  readonly cursor: string | null
  /** True when the index is away and a limited list is shown. */
  readonly limited: boolean
  /**
   * False while nobody can say what comes to the pincode: nothing is listed with a date, `beyond` holds what matches and is in stock,
   * and `unreachable` counts it.
   */
  readonly reachKnown: boolean
}

/** A product that may be the described item; scores are comparable within one answer. */
export type Alike = { readonly productId: string; readonly title: string; readonly score: number }

/** Beside a product: what can be bought and comes to the pincode, in rows that may be empty. */
export type Related = {
  /** Bought in one order with it, most often first. */
  readonly together: readonly SearchHit[]
  /** Of its kind, the most alike first. */
  readonly similar: readonly SearchHit[]
}

/** One search as it is and as it would be. */
export type Preview = {
  readonly live: readonly SearchHit[]
  readonly proposed: readonly SearchHit[]
  readonly totals: { readonly live: number; readonly proposed: number }
}

/** The search front door. */
export type Search = IndexKeeping & {
  readonly searchProducts: (query: SearchQuery, visitorId: string | null) => Promise<SearchResult>
  /** Products that may be the described item, the most alike first: "does the shop have this already?" */
  readonly findAlike: (described: Described, limit: number) => Promise<readonly Alike[]>
  readonly findRelated: (productId: string, pincode: string) => Promise<Related>
  readonly tuning: () => Promise<StoredTuning>
  /** What staff decide counts within seconds, everywhere; refused where the list can't be read or somebody was faster. */
  readonly saveTuning: SaveTuning
  /** A search as it is and as it would be with a tuning that isn't saved. */
  readonly preview: (query: SearchQuery, tuning: Tuning) => Promise<Preview>
  /** Remembers successful searches for suggestions; safe to repeat. */
  readonly noteSearches: (searches: readonly NotedSearch[]) => Promise<void>
  /** Products among them can be bought now and come to the pincode. */
  readonly suggest: (prefix: string, pincode: string) => Promise<readonly Suggestion[]>
  /** Rebuilds documents from current truth; safe to repeat, an older reading never overwrites a newer. */
  readonly indexProducts: (productIds: readonly string[]) => Promise<void>
  /** The same for changed items, unless the index is known to hold them; answers the products that were read. */
  readonly indexItems: (changes: readonly ItemChange[]) => Promise<ReadonlySet<string>>
  /** Brings only the stock of these SKUs up to date, unless the index is known to hold it; the products aren't read again. */
  readonly restockProducts: (changes: readonly StockChange[]) => Promise<void>
  /** Brings only the prices and ratings of these products up to date, unless more than that changed since they were indexed. */
  readonly repriceProducts: (changes: readonly PriceChange[]) => Promise<void>
  readonly productIdsOfSkus: (skus: readonly string[]) => Promise<readonly string[]>
  /** Notes which result was opened; answers at once, the note is sent along with others. */
  readonly noteOpened: (opened: OpenedResult) => void
  /** Counts what was opened and ordered; safe to repeat, and safe against whatever was made up. */
  readonly noteInterest: (seen: readonly Interest[]) => Promise<void>
  /** Brings what was counted into the order of results; answers how many products it moved. */
  readonly weighConversion: () => Promise<number>
  /** The products that are opened most, with how often they are bought. */
  readonly conversions: (limit: number) => Promise<readonly Conversion[]>
  /** Sends a probe through the whole pipeline; takes seconds. */
  readonly measureFreshness: () => Promise<Freshness>
  /** The last measurements, newest first. */
  readonly recentFreshness: () => Promise<readonly Freshness[]>
}
