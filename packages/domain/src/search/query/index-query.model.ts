import type { IndexDocument } from "../indexing/index-document.model.ts"
import type { SearchSort } from "../search.model.ts"
import type { RankingWeights } from "../tuning/tuning.model.ts"

/**
 * Exact: all words (stemmed, synonyms). Wide: also what sounds alike, typos and descriptions, ranked below every exact match. Some: half of the
 * words will do. Alike: the text is an item's title; what shares enough with it, in any spelling apart or together.
 */
export type TextBand = "exact" | "wide" | "some" | "alike"

export type FacetChoice = {
  readonly key: string
  readonly level: "product" | "variant"
  readonly values: readonly string[]
}

/** Warehouses from which the pincode is reached, in all and by the wanted day. */
export type ReachFilter = {
  readonly all: readonly string[]
  readonly wanted: readonly string[]
  /** For the delivery-day facet: who delivers within so many days. */
  readonly days: readonly { readonly withinDays: number; readonly warehouseIds: readonly string[] }[]
  /** For "fastest first": position among all of the day by which each warehouse promises; lower is sooner. */
  readonly ranks: Readonly<Record<string, number>>
}

export type PriceRange = { readonly minMinor: number; readonly maxMinor: number | null }

/** What a text asks for when it is read by some of its words. */
export type Kind = {
  /** Products called so, by their title's last word … */
  readonly names: readonly string[]
  /** … or in one of these categories; with neither, any product. */
  readonly categoryIds: readonly string[]
  /** Told of by one of these words, too; none: whatever they tell of. */
  readonly beside: readonly string[]
}

export const anyKind: Kind = { names: [], categoryIds: [], beside: [] }

/** A shopper's query in the terms of the index. */
export type IndexQuery = {
  readonly text: string
  /** Other wordings of the text that mean the same. */
  readonly alternatives: readonly string[]
  readonly band: TextBand
  /** Nothing else will do when the text is read by some of its words. */
  readonly kind: Kind
  /** Products that come first for this text, in this order. */
  readonly pins: readonly string[]
  readonly weights: RankingWeights
  /** The shopper's local date, by which newness is told. */
  readonly today: string
  readonly categoryId: string | null
  readonly facets: readonly FacetChoice[]
  readonly price: PriceRange | null
  readonly ratingAtLeast: number | null
  readonly reach: ReachFilter
  /** SKUs that the index may still hold as being there although they sold out since. */
  readonly gone: readonly string[]
  readonly sort: SearchSort
  readonly from: number
  readonly size: number
  /** Go on after the hit that gave this token, in place of `from`. */
  readonly after: string | null
  /** Marks of what was listed before this page, where likeness orders it: the page is what comes first of the others. */
  readonly listed: readonly string[]
}

/** Of a document what a card shows, and by what it is ordered and held against the text. */
export type ListedDocument = Pick<
  IndexDocument,
  | "productId"
  | "slug"
  | "title"
  | "brand"
  | "description"
  | "categoryId"
  | "attributeWords"
  | "image"
  | "ratingAverage"
  | "ratingCount"
  | "variants"
>

export type IndexHit = {
  readonly document: ListedDocument
  /** How well it fits the text within its band; comparable within one answer only. */
  readonly score: number
  /** In what way it fits (pinned, by code, in all words, by sound …): a hit of a higher band comes first, whatever else. */
  readonly band: number
  /** Where the list goes on after this hit; written when it is asked for. */
  readonly token: () => string
  /** The title with matches between `markStart` and `markEnd`; null when nothing in it matched. */
  readonly marked: string | null
}

export type Counted = { readonly value: string; readonly count: number }

/** How many products each choice would show, all other choices kept (disjunctive within a facet). */
export type IndexCounts = {
  /** Keys of the facets with more products than are counted: each of their counts is at least so many. All others are exact. */
  readonly atLeast: ReadonlySet<string>
  /** Keys of the facets of which only the most frequent values are named: each as said, but a sum of them may miss some. */
  readonly cut: ReadonlySet<string>
  readonly tokens: ReadonlyMap<string, readonly Counted[]>
  readonly categories: readonly Counted[]
  readonly prices: readonly { readonly range: PriceRange; readonly count: number }[]
  readonly ratings: readonly { readonly atLeast: number; readonly count: number }[]
  readonly days: readonly { readonly withinDays: number; readonly count: number }[]
}

/** What a text finds, whatever the filters, stock and pincode. */
export type TextFound = {
  /** Its matches, counted up to `textTotalMost`. */
  readonly textTotal: number
  /** Of these, counted as far, those like the text as a whole: most of its words, or its code. For the band "alike" alone. */
  readonly alikeTotal: number
}

export type IndexPage = {
  readonly hits: readonly IndexHit[]
  /** Exact below `deepest`; there it is at least so many. */
  readonly total: number
}

export const nothingFound: TextFound = { textTotal: 0, alikeTotal: 0 }

export type IndexAnswer = IndexPage & {
  /** Matches in stock somewhere that can't come to the pincode at all; exact below `deepest`. */
  readonly unreachable: number
  readonly counts: IndexCounts
}

/** Bounds of the price facet in paise, both inclusive. */
export const priceRanges: readonly PriceRange[] = [
  { minMinor: 0, maxMinor: 49_999 },
  { minMinor: 50_000, maxMinor: 99_999 },
  { minMinor: 100_000, maxMinor: 199_999 },
  { minMinor: 200_000, maxMinor: 499_999 },
  { minMinor: 500_000, maxMinor: 999_999 },
  { minMinor: 1_000_000, maxMinor: 2_499_999 },
  { minMinor: 2_500_000, maxMinor: null },
]
export const ratingSteps: readonly number[] = [4, 3, 2]

/** Totals are exact up to here; paging ends here, too. */
export const deepest = 10_000
/** A facet with more products than this is counted among so many of them. */
export const countedMost = 10_000
/** Whether a text finds enough is known from so many matches. */
export const textTotalMost = 10
export const pageSizeDefault = 24
