export { chooseFacet } from "./answer/choose-facet.rule.ts"
export { markEnd, markStart } from "./answer/highlight.rule.ts"
export { isIn, type NumberRange, readRange, writeRange } from "./answer/number-ranges.rule.ts"
export { isLoose } from "./answer/order-hits.rule.ts"
export { type Conversion, type Interest, priorRate, windowDays } from "./conversion/conversion.model.ts"
export { makeNoteInterest } from "./conversion/note-interest.use-case.ts"
export { makeWeighConversion } from "./conversion/weigh-conversion.use-case.ts"
export { type Freshness, probeCategoryId, probeSku, probeWarehouseId } from "./freshness/freshness.model.ts"
export { makeMeasureFreshness } from "./freshness/measure-freshness.use-case.ts"
export { makeFollowStock } from "./indexing/follow-stock.use-case.ts"
export type {
  IndexChange,
  IndexDocument,
  IndexVariant,
  SourceCategory,
  SourcePrices,
  SourceProduct,
  SourceStock,
} from "./indexing/index-document.model.ts"
export { makeIndexItems } from "./indexing/index-items.use-case.ts"
export { makeIndexProducts } from "./indexing/index-products.use-case.ts"
export { makeAwaitedItems } from "./indexing/known/awaited-items.rule.ts"
export { makeKnownStock } from "./indexing/known/known-stock.rule.ts"
export { nextPace, type Pace, unhurried } from "./indexing/pace.rule.ts"
export { makeMendShapes } from "./indexing/rebuilding/mend-shapes.use-case.ts"
export type {
  IndexRebuild,
  Misshapen,
  RebuildableIndex,
  RebuildProgress,
} from "./indexing/rebuilding/rebuild.model.ts"
export { makeReindex } from "./indexing/rebuilding/reindex.use-case.ts"
export { makeRepriceProducts } from "./indexing/reprice-products.use-case.ts"
export { makeRestockProducts } from "./indexing/restock-products.use-case.ts"
export { splitToken, tokenOf } from "./indexing/variant-keys.rule.ts"
export { describedDocument } from "./matching/described.rule.ts"
export { makeFindAlike } from "./matching/find-alike.use-case.ts"
export type { Candidate, Described } from "./matching/likeness.model.ts"
export { codesAmong, codesOf, plainCode } from "./matching/words.rule.ts"
export type {
  Candidates,
  Interests,
  ProductIndex,
  QueryTrends,
  SearchLog,
  SearchProductsPorts,
  Shelf,
  Stock,
  StoredDocuments,
  Tunings,
} from "./ports.ts"
export { isCutOff, isInDepth, tooDeep } from "./query/depth.rule.ts"
export { makeExtras } from "./query/extras.rule.ts"
export {
  type Counted,
  countedMost,
  deepest,
  type FacetChoice,
  type IndexAnswer,
  type IndexCounts,
  type IndexHit,
  type IndexPage,
  type IndexQuery,
  type Kind,
  type ListedDocument,
  type PriceRange,
  pageSizeDefault,
  priceRanges,
  type ReachFilter,
  ratingSteps,
  type TextFound,
  textTotalMost,
} from "./query/index-query.model.ts"
export type { LoggedSearch } from "./query/logged-search.rule.ts"
export { makeSearchProducts } from "./query/search-products.use-case.ts"
export { readSearchAddress, type SearchAddress, writeSearchAddress } from "./query/search-url.rule.ts"
export type { WordUse } from "./reading/head-of.rule.ts"
export type { KnownReading, KnownReadings, RememberedReading } from "./reading/known-reading.model.ts"
export { parseSynonyms, type Synonyms } from "./reading/synonyms.rule.ts"
export { makeFindRelated } from "./related/find-related.use-case.ts"
export {
  type Alike,
  type BeyondHit,
  type Facet,
  type FacetValue,
  type HitPromise,
  type PredictedCategory,
  type Preview,
  type Related,
  type Relaxation,
  type Search,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  type SearchSort,
  searchSorts,
  type TextReading,
} from "./search.model.ts"
export type { SearchImage } from "./search-image.model.ts"
export type { NotedSearch, OpenedResult } from "./seen-search.model.ts"
export { makeNoteSearches } from "./suggest/note-searches.use-case.ts"
export { makeSuggest } from "./suggest/suggest.use-case.ts"
export type { IndexSuggestions, Suggestion } from "./suggest/suggestion.model.ts"
export type { PriceChange } from "./told-change.model.ts"
export { defaultTuning, defaultWeights } from "./tuning/default-tuning.rule.ts"
export { type KnownTuning, knownTuning, ownTuning } from "./tuning/known-tuning.rule.ts"
export { missingSynonyms } from "./tuning/missing-synonyms.rule.ts"
export { makePreview } from "./tuning/preview.use-case.ts"
export { makeSaveTuning } from "./tuning/save-tuning.use-case.ts"
export type {
  Pin,
  RankingWeights,
  StoredTuning,
  SynonymFault,
  Tuning,
  TuningChange,
  TuningRefusal,
} from "./tuning/tuning.model.ts"
export { tuningLimits, tuningSchema } from "./tuning/tuning.schema.ts"
export { makeSearchWithoutIndex } from "./without-index/search-without-index.use-case.ts"
