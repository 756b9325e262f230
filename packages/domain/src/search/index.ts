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
