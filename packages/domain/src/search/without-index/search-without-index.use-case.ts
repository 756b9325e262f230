import { readPlace } from "../answer/list-place.rule.ts"
import type { SourceProduct, SourceStock } from "../indexing/index-document.model.ts"
import { documentOf } from "../indexing/index-document.rule.ts"
import { variantKeysOf } from "../indexing/variant-keys.rule.ts"
import type { SearchEdge, Shelf, Stock } from "../ports.ts"
import { indianDate, planQuery, type ReachMap } from "../query/plan-query.rule.ts"
import type { SearchQuery, SearchResult } from "../search.model.ts"
import { limitedTo, standIn } from "./stand-in.rule.ts"

export type SearchWithoutIndexPorts = Pick<SearchEdge, "clock"> & {
  readonly shelf: Pick<Shelf, "listCategories" | "findByText" | "topOfCategory">
  readonly stock: Pick<Stock, "availabilityOf">
}

/** As many as the stand-in lists; no pages, no facets. */
const listed = 20
/** As many are looked at to fill it: some don't fit, are sold out or don't come. */
const looked = 100

const findProducts = (
  { shelf }: SearchWithoutIndexPorts,
  query: SearchQuery,
): Promise<readonly SourceProduct[]> => {
  if (query.text !== "") return shelf.findByText(query.text, looked)
  return query.categoryId === null ? Promise.resolve([]) : shelf.topOfCategory(query.categoryId, looked)
}

const bySku = (stock: readonly SourceStock[]): ReadonlyMap<string, SourceStock> =>
  new Map(stock.map((one) => [one.sku, one]))

/**
 * A short list from the catalog and the stock itself, for the time the index is away. Only what can be delivered. A list of the index
 * can't be gone on with meanwhile: nothing is listed, and the same cursor is handed back.
 */
export const makeSearchWithoutIndex =
  (ports: SearchWithoutIndexPorts) =>
  async (query: SearchQuery, reach: ReachMap): Promise<SearchResult> => {
    if (query.cursor)
      return { ...limitedTo([]), page: readPlace(query.cursor)?.page ?? 1, cursor: query.cursor }
    const [products, categories] = await Promise.all([
      findProducts(ports, query),
      ports.shelf.listCategories(),
    ])
    const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
    const stock = bySku(await ports.stock.availabilityOf(skus))
    const variantKeys = variantKeysOf(categories)
    const byId = new Map(categories.map((category) => [category.id, category]))
    const today = indianDate(ports.clock.now())
    const plan = planQuery({
      query: { ...query, page: 1 },
      text: query.text,
      band: "exact",
      reach,
      today,
      variantKeys,
      reserve: 0,
    })
    const documents = products
      .filter(({ state }) => state === "live")
      .map((product) => documentOf({ product, categories: byId, variantKeys, stock }))
    return limitedTo(standIn(documents, { plan, reach, listed }))
  }
