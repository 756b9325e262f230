import type { ProductIndex, Shelf } from "../ports.ts"
import type { Search, Suggestion } from "../search.model.ts"

export type SuggestPorts = {
  readonly index: Pick<ProductIndex, "suggest">
  readonly shelf: Pick<Shelf, "listCategories">
  readonly onIndexAway: (error: unknown) => void
}

const limits = { queries: 6, categories: 3, products: 4 } as const

const startsWord = (name: string, prefix: string): boolean =>
  ` ${name.toLowerCase()}`.replaceAll(/[^\p{L}\p{N}]+/gu, " ").includes(` ${prefix}`)

/** Completions for what is being typed: queries, categories, products. Without the index only categories. */
export const makeSuggest =
  ({ index, shelf, onIndexAway }: SuggestPorts): Search["suggest"] =>
  async (given) => {
    const prefix = given.trim().toLowerCase().slice(0, 80)
    if (prefix === "") return []
    const found = index.suggest(prefix, limits.queries).catch((error: unknown) => {
      onIndexAway(error)
      return { queries: [], products: [] }
    })
    const [categories, { queries, products }] = await Promise.all([shelf.listCategories(), found])
    const named = categories.filter(({ name }) => startsWord(name, prefix)).slice(0, limits.categories)
    const suggestions: readonly Suggestion[] = [
      ...queries.slice(0, limits.queries).map((text) => ({ kind: "query", text }) as const),
      ...named.map(({ id, name }) => ({ kind: "category", text: name, categoryId: id }) as const),
      ...products
        .slice(0, limits.products)
        .map(({ title, slug, image }) => ({ kind: "product", text: title, slug, image }) as const),
    ]
    return suggestions
  }
