import type { Clock, Ids, Result } from "../shared/index.ts"
import type { Conversion, Interest, InterestCount } from "./conversion/conversion.model.ts"
import type {
  IndexChange,
  IndexDocument,
  SourceCategory,
  SourcePrices,
  SourceProduct,
  SourceStock,
} from "./indexing/index-document.model.ts"
import type { Candidate, Described } from "./matching/likeness.model.ts"
import type { Extras } from "./query/extras.rule.ts"
import type {
  IndexAnswer,
  IndexHit,
  IndexPage,
  IndexQuery,
  Kind,
  TextFound,
} from "./query/index-query.model.ts"
import type { LoggedSearch } from "./query/logged-search.rule.ts"
import type { ReachMap } from "./query/plan-query.rule.ts"
import type { WordUse } from "./reading/head-of.rule.ts"
import type { KnownReadings } from "./reading/known-reading.model.ts"
import type { SearchQuery, SearchResult } from "./search.model.ts"
import type { OpenedResult } from "./seen-search.model.ts"
import type { IndexSuggestions } from "./suggest/suggestion.model.ts"
import type { KnownTuning } from "./tuning/known-tuning.rule.ts"
import type { StoredTuning, TuningRefusal } from "./tuning/tuning.model.ts"

/** What this room needs from outside, in its own words. */
export type SearchEdge = { readonly clock: Clock; readonly ids: Ids }

/** Where products are searched. */
export type ProductIndex = {
  /** Throws when the index can't answer in time. In the same exchange is looked at what these readings of the text find, if any. */
  readonly search: (
    query: IndexQuery,
    looked?: readonly IndexQuery[],
  ) => Promise<IndexAnswer & { readonly found: readonly TextFound[] }>
  /** The page alone, without counts. */
  readonly list: (query: IndexQuery) => Promise<IndexPage>
  /** The text with unknown words replaced by known ones; null when there is nothing better. */
  readonly spell: (text: string) => Promise<string | null>
  /** In the order given, what each of these readings of a text finds; nothing is listed. */
  readonly look: (queries: readonly IndexQuery[]) => Promise<readonly TextFound[]>
  /** The first of what `unreachable` counts, best match first. */
  readonly searchBeyond: (query: IndexQuery, limit: number) => Promise<readonly IndexHit[]>
  /** In the order given, in what way the catalog uses each of these names. */
  readonly kindsOf: (kinds: readonly Omit<Kind, "beside">[]) => Promise<readonly WordUse[]>
  /** Queries that begin so; products of which something stands in one of these warehouses. */
  readonly suggest: (
    prefix: string,
    within: { readonly limit: number; readonly warehouseIds: readonly string[] },
  ) => Promise<IndexSuggestions>
  /**
   * All changes or an error. Per product the highest version wins, in whatever order they come; answers the products of which
   * another version is held that is not older.
   */
  readonly apply: (changes: readonly IndexChange[]) => Promise<readonly string[]>
}

/** What in the index may be the described item, by words, neighbors and codes; roughly in order. */
export type Candidates = {
  readonly candidates: (
    asked: Described,
    limit: number,
  ) => Promise<readonly { readonly productId: string; readonly candidate: Candidate }[]>
}

/** Documents as they were last written, whether searches see them yet or not. */
export type StoredDocuments = {
  /** Those that hold any of the SKUs; a SKU nobody holds is left out, and so is a document of another shape. */
  readonly holding: (skus: readonly string[]) => Promise<readonly IndexDocument[]>
  /** Those of these products; one that isn't held, or is held in another shape, is left out. */
  readonly reading: (productIds: readonly string[]) => Promise<readonly IndexDocument[]>
  /**
   * Writes documents back of which a part is new. Answers the products that must be read as a whole instead: those of which the
   * index holds another version that is not older, and all of them while an index is being built, whose documents may be of
   * another shape than those that were read here.
   */
  readonly replace: (documents: readonly IndexDocument[]) => Promise<readonly string[]>
  /** The same of documents that this code wrote as a whole just now: they fit an index under construction, too. */
  readonly renew: (documents: readonly IndexDocument[]) => Promise<readonly string[]>
  /**
   * Writes the same readings with other weights: whatever newer reading was written meanwhile stands. An index under construction
   * takes its own weights from the truth.
   */
  readonly reweigh: (documents: readonly IndexDocument[]) => Promise<void>
}

/** What search reads of the catalog. */
export type Shelf = {
  readonly getProducts: (ids: readonly string[]) => Promise<readonly SourceProduct[]>
  /** Of products on sale; the others are left out. */
  readonly getPrices: (ids: readonly string[]) => Promise<readonly SourcePrices[]>
  readonly listCategories: () => Promise<readonly SourceCategory[]>
  readonly listProductIds: (after: string | null, limit: number) => Promise<readonly string[]>
  readonly countProducts: () => Promise<number>
  readonly findByText: (text: string, limit: number) => Promise<readonly SourceProduct[]>
  readonly topOfCategory: (categoryId: string, limit: number) => Promise<readonly SourceProduct[]>
  readonly productIdsOf: (skus: readonly string[]) => Promise<readonly string[]>
}

export type Stock = {
  readonly availabilityOf: (skus: readonly string[]) => Promise<readonly SourceStock[]>
  /** Those of which nothing is left in any of these warehouses; nothing anywhere where none are named. */
  readonly soldOut: (skus: readonly string[], at?: ReadonlySet<string>) => Promise<ReadonlySet<string>>
}

/** Rejects when nobody can say what comes there. */
export type Reachability = { readonly reach: (pincode: string, now: Date) => Promise<ReachMap> }

/** What visitors search for with success, hour by hour. */
export type QueryTrends = {
  readonly note: (
    votes: readonly { readonly text: string; readonly visitorId: string; readonly at: Date }[],
  ) => Promise<void>
  /** Most wanted first, the last hours counting more; nothing that one visitor alone asked for. */
  readonly top: (now: Date, limit: number) => Promise<readonly string[]>
}

/** What visitors open and order, kept for a window, and what is made of it. */
export type Interests = {
  /** Each actor counts once a day, product and kind, however often this is repeated. */
  readonly note: (all: readonly Interest[]) => Promise<void>
  readonly forgetBefore: (start: Date) => Promise<void>
  /** By product id, those after the given one. */
  readonly countsAfter: (productId: string, limit: number) => Promise<readonly InterestCount[]>
  readonly keep: (all: readonly Conversion[]) => Promise<void>
  /** Products that were kept before this moment and not since. */
  readonly weighedBefore: (moment: Date, limit: number) => Promise<readonly string[]>
  readonly drop: (productIds: readonly string[]) => Promise<void>
  /** Of those that have one. */
  readonly ratesOf: (productIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Those that were clicked most. */
  readonly most: (limit: number) => Promise<readonly Conversion[]>
}

/** What staff decided, change after change. */
export type Tunings = {
  readonly current: () => Promise<StoredTuning>
  /** Keeps it with its trace if its revision follows the current one. */
  readonly append: (tuning: StoredTuning) => Promise<Result<StoredTuning, TuningRefusal>>
}

/** Told of every search; must not hold it up nor fail it. */
export type SearchLog = {
  readonly searched: (entry: LoggedSearch) => void
  readonly opened: (entry: OpenedResult) => void
}

/** What answering a search takes. */
export type SearchProductsPorts = Pick<SearchEdge, "clock"> & {
  readonly index: Pick<ProductIndex, "search" | "list" | "look" | "spell" | "searchBeyond" | "kindsOf">
  readonly shelf: Pick<Shelf, "listCategories">
  readonly stock: Pick<Stock, "soldOut">
  readonly delivery: Reachability
  readonly log: Pick<SearchLog, "searched">
  /** What staff decided; never waits for long, never fails. */
  readonly tuning: () => Promise<KnownTuning>
  readonly known: KnownReadings
  /**
   * SKUs that ran out in a warehouse so lately that the index may not know it, and where some is left; never waits for long,
   * never fails.
   */
  readonly soldOutLately: () => Promise<ReadonlyMap<string, readonly string[]>>
  /** Answers in the index's place while it is away. */
  readonly withoutIndex: (query: SearchQuery, reach: ReachMap) => Promise<SearchResult>
  /** Bounds what a page may do without. */
  readonly extras: Extras
  readonly onIndexAway: (error: unknown) => void
  readonly onHintAway: (error: unknown) => void
}
