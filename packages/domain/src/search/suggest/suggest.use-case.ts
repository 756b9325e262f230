import type { SourceCategory } from "../indexing/index-document.model.ts"
import type { ProductIndex, Reachability, SearchEdge, Shelf, Stock } from "../ports.ts"
import { makeAskSoldOut } from "../query/ask-sold-out.use-case.ts"
import { latinOf } from "../reading/devanagari.rule.ts"
import { plainPhrase } from "../reading/synonyms.rule.ts"
import type { Search } from "../search.model.ts"
import type { IndexSuggestions, Suggestion } from "./suggestion.model.ts"

export type SuggestPorts = Pick<SearchEdge, "clock"> & {
  readonly index: Pick<ProductIndex, "suggest">
  readonly shelf: Pick<Shelf, "listCategories">
  /** What many search for now, most first; never waits, never fails. */
  readonly trending: () => Promise<readonly string[]>
  readonly delivery: Reachability
  readonly stock: Pick<Stock, "soldOut">
  readonly onIndexAway: (error: unknown) => void
  readonly onHintAway: (error: unknown) => void
}

const limits = {
  queries: 6,
  trending: 6,
  popular: 3,
  categories: 3,
  products: 4,
  fetched: 10,
  prefix: 80,
} as const

const startsWord = (name: string, prefix: string): boolean =>
  ` ${name.toLowerCase()}`.replaceAll(/[^\p{L}\p{N}]+/gu, " ").includes(` ${prefix}`)

const asQuery = (text: string): Suggestion => ({ kind: "query", text })
const asCategory = ({ id, name }: SourceCategory): Suggestion => ({
  kind: "category",
  text: name,
  categoryId: id,
})

/** None where the catalog is away: there is more to propose than its rooms. */
const categoriesOf = async ({ shelf, onHintAway }: SuggestPorts): Promise<readonly SourceCategory[]> => {
  try {
    return await shelf.listCategories()
  } catch (error) {
    onHintAway(error)
    return []
  }
}

/** Before anything is typed: what many search for now, and in a quiet shop its departments. */
const opening = async (ports: SuggestPorts): Promise<readonly Suggestion[]> => {
  const popular = (await ports.trending()).slice(0, limits.trending)
  if (popular.length > 0) return popular.map(asQuery)
  const departments = (await categoriesOf(ports)).filter(({ parentId }) => parentId === null)
  return departments.slice(0, limits.trending).map(asCategory)
}

const none: IndexSuggestions = { queries: [], products: [] }

/** Warehouses from which something may come; none where that can't be said, for nothing may be offered that doesn't come. */
const warehousesFor = async (
  { delivery, clock, onHintAway }: SuggestPorts,
  pincode: string,
): Promise<readonly string[]> => {
  try {
    return [...(await delivery.reach(pincode, clock.now())).keys()].sort()
  } catch (error) {
    onHintAway(error)
    return []
  }
}

/** What begins so, its products without what sold out since they were indexed. */
const begunWith = async (
  ports: SuggestPorts,
  { prefix, pincode }: { readonly prefix: string; readonly pincode: string },
): Promise<IndexSuggestions> => {
  const warehouseIds = await warehousesFor(ports, pincode)
  try {
    const { queries, products } = await ports.index.suggest(prefix, { limit: limits.fetched, warehouseIds })
    const here = new Set(warehouseIds)
    const coming = products.map(({ variants }) =>
      variants.filter(({ stockedIn }) => stockedIn.some((id) => here.has(id))).map(({ sku }) => sku),
    )
    const soldOut = await makeAskSoldOut(ports, here)(coming.flat())
    return { queries, products: products.filter((_, at) => coming[at]?.some((sku) => !soldOut.has(sku))) }
  } catch (error) {
    ports.onIndexAway(error)
    return none
  }
}

/**
 * Completions for what is being typed: queries that many asked, others, categories, and products that can be bought and come to the
 * pincode. Without the index only categories, without the catalog all but these.
 */
export const makeSuggest =
  (ports: SuggestPorts): Search["suggest"] =>
  async (given, pincode) => {
    const prefix = plainPhrase(latinOf(given).slice(0, limits.prefix))
    if (prefix === "") return given.trim() === "" ? opening(ports) : []
    const [categories, { queries, products }, asked] = await Promise.all([
      categoriesOf(ports),
      begunWith(ports, { prefix, pincode }),
      ports.trending(),
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
