import type { FeedRow } from "@haat/domain/catalog"
import type { SearchQuery } from "@haat/domain/search"
import type { ScratchShop } from "@haat/runtime/search/scratch-shop"
import { type Columns, describedRow } from "./foreign-columns.ts"

export type Use = "search" | "matching"

/** How deep a list is written. */
export const depth = 100
const pageSize = depth
const atOnce = 4

export const question = (text: string, page: number, pageSize: number): SearchQuery => ({
  text: text.slice(0, 200),
  categoryId: null,
  filters: {},
  priceMinMinor: null,
  priceMaxMinor: null,
  ratingAtLeast: null,
  withinDays: null,
  pincode: "560001",
  sort: "relevance",
  page,
  pageSize,
})

/** What a shopper would see who types the text alone and turns the pages. */
const searched = async (shop: ScratchShop, text: string): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let page = 1; ids.length < depth; page += 1) {
    const { hits, pageCount } = await shop.searchProducts(question(text, page, pageSize), "eval")
    ids.push(...hits.map(({ productId }) => productId))
    if (page >= pageCount) break
  }
  return ids
}

const described = (title: string) => ({ title, brand: "", codes: [], description: "", priceMinor: null })

/** Fewer hits than the depth are followed by what is alike, as the shop would suggest it. */
const filled = async (shop: ScratchShop, text: string): Promise<readonly string[]> => {
  const ids = await searched(shop, text)
  if (ids.length >= depth) return ids
  const alike = await shop.findAlike(described(text), depth)
  return [...new Set([...ids, ...alike.map(({ productId }) => productId)])]
}

/** The products a query finds, best first, by their ids in the shop. */
export const askOne = async (
  shop: ScratchShop,
  { use, columns, row }: { readonly use: Use; readonly columns: Columns; readonly row: FeedRow },
): Promise<readonly string[]> => {
  if (use === "search") return (await filled(shop, row.cells.get(columns.title) ?? "")).slice(0, depth)
  const found = await shop.findAlike(describedRow(columns, row), depth)
  return found.map(({ productId }) => productId)
}

/** Does `body` for all, a few at once, answers in the order given. */
export const inTurn = async <Item, Answer>(
  items: readonly Item[],
  body: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (let at = 0; at < items.length; at += atOnce)
    answers.push(...(await Promise.all(items.slice(at, at + atOnce).map(body))))
  return answers
}
