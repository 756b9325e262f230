import type { SourceCategory } from "../indexing/index-document.model.ts"
import type { IndexAnswer, IndexCounts, IndexHit } from "../query/index-query.model.ts"
import type { PredictedCategory, SearchQuery, SearchResult } from "../search.model.ts"
import { facetsOf } from "./facets.rule.ts"

const shown = 3
/** A category must hold this much of the best hits, earlier ones weighing more. */
const enough = 0.15

/**
 * The categories the best hits stand in. Counts are those of the category facet, so a click lists exactly that many. None
 * where a category is chosen already, or nothing was asked.
 */
export const predictedCategories = (
  { text, categoryId }: Pick<SearchQuery, "text" | "categoryId">,
  hits: readonly Pick<IndexHit, "document">[],
  { counts, categories }: { readonly counts: IndexCounts; readonly categories: readonly SourceCategory[] },
): readonly PredictedCategory[] => {
  if (text === "" || categoryId !== null) return []
  const weights = new Map<string, number>()
  hits.forEach(({ document }, at) => {
    weights.set(document.categoryId, (weights.get(document.categoryId) ?? 0) + 1 / (at + 1))
  })
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  const counted = new Map(counts.categories.map(({ value, count }) => [value, count]))
  return [...weights]
    .filter(([, weight]) => weight >= enough * whole)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => {
      const [name, count] = [names.get(id), counted.get(id) ?? 0]
      return name !== undefined && count > 0
        ? [{ categoryId: id, name, count, atLeast: counts.atLeast.has("category") }]
        : []
    })
    .slice(0, shown)
}

export type BesidePage = Pick<SearchResult, "facets" | "predicted">

/** What the counts say beside a page: how to filter it, and which categories were meant. */
export const besidePage = (
  query: SearchQuery,
  { hits, counts }: Pick<IndexAnswer, "hits" | "counts">,
  categories: readonly SourceCategory[],
): BesidePage => ({
  facets: facetsOf({ query, counts, categories }),
  predicted: predictedCategories(query, hits, { counts, categories }),
})
