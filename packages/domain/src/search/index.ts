export { chooseFacet } from "./answer/choose-facet.rule.ts"
export { markEnd, markStart } from "./answer/highlight.rule.ts"
export type {
  IndexChange,
  IndexDocument,
  IndexVariant,
  SourceCategory,
  SourceProduct,
  SourceStock,
} from "./indexing/index-document.model.ts"
export { makeIndexProducts } from "./indexing/index-products.use-case.ts"
export { makeReindex } from "./indexing/reindex.use-case.ts"
export { splitToken, tokenOf } from "./indexing/variant-keys.rule.ts"
export type {
  IndexRebuild,
  IndexSuggestions,
  ProductIndex,
  RebuildableIndex,
  SearchLog,
  Shelf,
  Stock,
} from "./ports.ts"
export {
  type Counted,
  deepest,
  type FacetChoice,
  type IndexAnswer,
  type IndexCounts,
  type IndexHit,
  type IndexQuery,
  type PriceRange,
  pageSizeDefault,
  pageSizeLimit,
  priceRanges,
  type ReachFilter,
  ratingSteps,
} from "./query/index-query.model.ts"
export { makeSearchProducts } from "./query/search-products.use-case.ts"
export {
  pincodeSchema,
  queryFor,
  type SearchInput,
  searchInput,
  searchQuery,
  searchSorts,
  suggestInput,
} from "./query/search-query.schema.ts"
export { readSearchAddress, type SearchAddress, writeSearchAddress } from "./query/search-url.rule.ts"
export { makeSearchWithoutIndex } from "./query/search-without-index.use-case.ts"
export type {
  Facet,
  FacetValue,
  HitPromise,
  Search,
  SearchHit,
  SearchImage,
  SearchQuery,
  SearchResult,
  SearchSort,
  Suggestion,
} from "./search.model.ts"
export { makeSuggest } from "./suggest/suggest.use-case.ts"
