import { facetsOf } from "../answer/facets.rule.ts"
import { shownHit } from "../answer/shown-hit.rule.ts"
import type { SourceCategory } from "../indexing/index-document.model.ts"
import { variantKeysOf } from "../indexing/variant-keys.rule.ts"
import type { ProductIndex, Reachability, SearchEdge, SearchLog, Shelf, Stock } from "../ports.ts"
import type { Search, SearchHit, SearchQuery, SearchResult } from "../search.model.ts"
import { deepest, type IndexAnswer, type IndexQuery, type TextBand } from "./index-query.model.ts"
import { indianDate, planQuery, type ReachMap } from "./plan-query.rule.ts"

export type SearchProductsPorts = Pick<SearchEdge, "clock"> & {
  readonly index: Pick<ProductIndex, "search">
  readonly shelf: Pick<Shelf, "listCategories">
  readonly stock: Pick<Stock, "soldOut">
  readonly delivery: Reachability
  readonly log: SearchLog
  /** Answers in the index's place while it is away. */
  readonly withoutIndex: (query: SearchQuery, reach: ReachMap) => Promise<SearchResult>
  readonly onIndexAway: (error: unknown) => void
  readonly onHintAway: (error: unknown) => void
}

/** Hits fetched beyond the page, to fill up for what sold out since it was indexed. */
const reserve = 12
/** With fewer matches of the text than this, corrections and typos are looked at. */
const few = 3

type Asked = { readonly plan: IndexQuery; readonly answer: IndexAnswer; readonly corrected: string | null }
type Ask = (text: string, band: TextBand) => Promise<Omit<Asked, "corrected">>

/** How to read the text depends on the text and the index alone, so filters never change it and counts stay true. */
const askBest = async (ask: Ask, { text, exact }: SearchQuery): Promise<Asked> => {
  const first = { ...(await ask(text, "exact")), corrected: null }
  if (text === "" || exact || first.answer.textTotal >= few) return first
  const { spelling } = first.answer
  if (spelling !== null) {
    const second = await ask(spelling, "exact")
    if (second.answer.textTotal > first.answer.textTotal) return { ...second, corrected: spelling }
  }
  return { ...(await ask(text, "wide")), corrected: null }
}

const soldOutOf = async (
  { stock, onHintAway }: SearchProductsPorts,
  { hits }: IndexAnswer,
): Promise<ReadonlySet<string>> => {
  try {
    return await stock.soldOut(hits.flatMap(({ document }) => document.variants.map(({ sku }) => sku)))
  } catch (error) {
    onHintAway(error)
    return new Set()
  }
}

/** Without the catalog hits still come from the index; only names and levels of facets are missing. */
const categoriesOf = async ({
  shelf,
  onHintAway,
}: SearchProductsPorts): Promise<readonly SourceCategory[]> => {
  try {
    return await shelf.listCategories()
  } catch (error) {
    onHintAway(error)
    return []
  }
}

type Page = { readonly hits: readonly SearchHit[]; readonly dropped: number }
type Seen = { readonly asked: Asked; readonly reach: ReachMap; readonly soldOut: ReadonlySet<string> }

const fillPage = ({ asked, reach, soldOut }: Seen, pageSize: number): Page => {
  const all = asked.answer.hits.map((hit) => shownHit(hit, { plan: asked.plan, reach, soldOut }))
  return {
    hits: all.filter((hit) => hit !== null).slice(0, pageSize),
    dropped: all.slice(0, pageSize).filter((hit) => hit === null).length,
  }
}

type Context = { readonly query: SearchQuery; readonly categories: readonly SourceCategory[] }

const resultOf = ({ query, categories }: Context, asked: Asked, { hits, dropped }: Page): SearchResult => {
  const total = Math.max(0, asked.answer.total - dropped)
  return {
    hits,
    total,
    unreachable: asked.answer.unreachable,
    facets: facetsOf({ query, counts: asked.answer.counts, categories }),
    page: query.page,
    pageCount: Math.ceil(Math.min(total, deepest) / query.pageSize),
    corrected: asked.corrected,
    limited: false,
  }
}

const fromIndex = async (
  ports: SearchProductsPorts,
  query: SearchQuery,
  reach: ReachMap,
): Promise<SearchResult> => {
  const categories = await categoriesOf(ports)
  const facts = {
    query,
    reach,
    today: indianDate(ports.clock.now()),
    variantKeys: variantKeysOf(categories),
    reserve,
  }
  const ask: Ask = async (text, band) => {
    const plan = planQuery({ ...facts, text, band })
    return { plan, answer: await ports.index.search(plan) }
  }
  const asked = await askBest(ask, query)
  const soldOut = await soldOutOf(ports, asked.answer)
  return resultOf({ query, categories }, asked, fillPage({ asked, reach, soldOut }, query.pageSize))
}

/**
 * What matches, can be bought and arrives at the pincode: hits, total and counts from one index query, dates from the
 * promise table, then what sold out since is dropped. While the index is away a limited list stands in.
 */
export const makeSearchProducts =
  (ports: SearchProductsPorts): Search["searchProducts"] =>
  async (query, visitorId) => {
    const reach = await ports.delivery.reach(query.pincode, ports.clock.now())
    const result = await fromIndex(ports, query, reach).catch((error: unknown) => {
      ports.onIndexAway(error)
      return ports.withoutIndex(query, reach)
    })
    const { text, filters, pincode, page } = query
    ports.log.searched({ visitorId, query: text, filters, pincode, total: result.total, page })
    return result
  }
