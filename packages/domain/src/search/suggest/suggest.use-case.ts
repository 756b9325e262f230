import type { SourceCategory } from "../indexing/index-document.model.ts"
import type { IndexSuggestions, ProductIndex, Shelf } from "../ports.ts"
import { latinOf } from "../reading/devanagari.rule.ts"
import { plainPhrase } from "../reading/synonyms.rule.ts"
import type { Search } from "../search.model.ts"
import type { Suggestion } from "./suggestion.model.ts"

export type SuggestPorts = {
  readonly index: Pick<ProductIndex, "suggest">
  readonly shelf: Pick<Shelf, "listCategories">
  /** What many search for now, most first; never waits, never fails. */
  readonly trending: () => Promise<readonly string[]>
  readonly onIndexAway: (error: unknown) => void
}

const limits = { queries: 6, trending: 6, popular: 3, categories: 3, products: 4, prefix: 80 } as const

const startsWord = (name: string, prefix: string): boolean =>
  ` ${name.toLowerCase()}`.replaceAll(/[^\p{L}\p{N}]+/gu, " ").includes(` ${prefix}`)

const asQuery = (text: string): Suggestion => ({ kind: "query", text })
const asCategory = ({ id, name }: SourceCategory): Suggestion => ({
  kind: "category",
  text: name,
  categoryId: id,
})

/** Before anything is typed: what many search for now, and in a quiet shop its departments. */
const opening = async ({ shelf, trending }: SuggestPorts): Promise<readonly Suggestion[]> => {
  const popular = (await trending()).slice(0, limits.trending)
  if (popular.length > 0) return popular.map(asQuery)
  const departments = (await shelf.listCategories()).filter(({ parentId }) => parentId === null)
  return departments.slice(0, limits.trending).map(asCategory)
}

const none: IndexSuggestions = { queries: [], products: [] }

/** Completions for what is being typed: queries that many asked, others, categories, products. Without the index only categories. */
export const makeSuggest =
  (ports: SuggestPorts): Search["suggest"] =>
  async (given) => {
    const { index, shelf, trending, onIndexAway } = ports
    const prefix = plainPhrase(latinOf(given).slice(0, limits.prefix))
    if (prefix === "") return given.trim() === "" ? opening(ports) : []
    const found = index.suggest(prefix, limits.queries).catch((error: unknown) => {
      onIndexAway(error)
      return none
    })
    const [categories, { queries, products }, asked] = await Promise.all([
      shelf.listCategories(),
      found,
      trending(),
    ])
    const popular = asked.filter((text) => text.startsWith(prefix)).slice(0, limits.popular)
    const named = categories.filter(({ name }) => startsWord(name, prefix)).slice(0, limits.categories)
    return [
      ...[...new Set([...popular, ...queries])].slice(0, limits.queries).map(asQuery),
      ...named.map(asCategory),
      ...products
        .slice(0, limits.products)
        .map(({ title, slug, image }) => ({ kind: "product", text: title, slug, image }) as const),
    ]
  }
