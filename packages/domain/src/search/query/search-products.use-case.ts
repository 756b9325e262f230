import { beyondHit, beyondShown } from "../answer/beyond.rule.ts"
import { facetsOf } from "../answer/facets.rule.ts"
import { type FilledPage, fillPage, windowPlan } from "../answer/fill-page.rule.ts"
import { predictedCategories } from "../answer/predicted.rule.ts"
import { withoutEach } from "../answer/relax.rule.ts"
import type { SourceCategory } from "../indexing/index-document.model.ts"
import { variantKeysOf } from "../indexing/variant-keys.rule.ts"
import type { ProductIndex, Reachability, SearchEdge, SearchLog, Shelf, Stock } from "../ports.ts"
import { type Asked, makeClimbLadder } from "../reading/climb-ladder.use-case.ts"
import type { Search, SearchQuery, SearchResult } from "../search.model.ts"
import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import { deepest, type IndexAnswer, type IndexQuery } from "./index-query.model.ts"
import { indianDate, planQuery, type ReachMap } from "./plan-query.rule.ts"

export type SearchProductsPorts = Pick<SearchEdge, "clock"> & {
  readonly index: Pick<ProductIndex, "search" | "searchBeyond">
  readonly shelf: Pick<Shelf, "listCategories">
  readonly stock: Pick<Stock, "soldOut">
  readonly delivery: Reachability
  readonly log: Pick<SearchLog, "searched">
  /** What staff decided; never waits for long, never fails. */
  readonly tuning: () => Promise<KnownTuning>
  /** Answers in the index's place while it is away. */
  readonly withoutIndex: (query: SearchQuery, reach: ReachMap) => Promise<SearchResult>
  readonly onIndexAway: (error: unknown) => void
  readonly onHintAway: (error: unknown) => void
}

/** Hits fetched beyond the page, to fill up for what sold out since it was indexed. */
const reserve = 12
const popularShown = 8

type Context = {
  readonly query: SearchQuery
  readonly reach: ReachMap
  readonly categories: readonly SourceCategory[]
  readonly tuning: KnownTuning
}
type Planned = Asked & { readonly page: FilledPage }

const soldOutOf = async (
  { stock, onHintAway }: SearchProductsPorts,
  { hits }: Pick<IndexAnswer, "hits">,
): Promise<ReadonlySet<string>> => {
  if (hits.length === 0) return new Set()
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

const factsOf = ({ clock }: SearchProductsPorts, { query, reach, categories, tuning }: Context) => ({
  query,
  reach,
  today: indianDate(clock.now()),
  variantKeys: variantKeysOf(categories),
  weights: tuning.weights,
  reserve,
})

/** One page, by the reading of the text that finds something. */
const readPage = async (ports: SearchProductsPorts, context: Context): Promise<Planned> => {
  const { query, reach, tuning } = context
  const facts = factsOf(ports, context)
  const climb = makeClimbLadder({
    tuning,
    ask: async (read, band) => {
      const plan = planQuery({ ...facts, ...read, band })
      return { plan, answer: await ports.index.search(windowPlan(plan)) }
    },
  })
  const asked = await climb(query)
  const soldOut = await soldOutOf(ports, asked.answer)
  const { plan, answer } = asked
  return { ...asked, page: fillPage({ answer, plan, pageSize: query.pageSize, reach, soldOut }) }
}

/** What was asked for beyond the list: matches that can't come to the pincode. */
const beyondOf = async (
  ports: SearchProductsPorts,
  { query }: Context,
  { plan, answer }: Planned,
): Promise<SearchResult["beyond"]> => {
  if (!query.beyond || answer.unreachable === 0) return []
  const hits = await ports.index.searchBeyond(plan, beyondShown)
  const soldOut = await soldOutOf(ports, { hits })
  return hits.flatMap((hit) => beyondHit(hit, { plan, soldOut }) ?? [])
}

type Ways = Pick<SearchResult, "relaxations" | "popular">

/** When nothing is listed: what each filter hides, and where none is to blame, what others buy. */
const waysOn = async (
  ports: SearchProductsPorts,
  context: Context,
  { plan, facets }: { readonly plan: IndexQuery; readonly facets: SearchResult["facets"] },
): Promise<Ways> => {
  const facts = factsOf(ports, context)
  const { text, band, alternatives, pins } = plan
  const counted = withoutEach(context.query, facets).map(async ({ query, relaxation }) => {
    const wider = planQuery({ ...facts, query, text, band, alternatives, pins, reserve: 0 })
    return { ...relaxation, total: (await ports.index.search({ ...wider, size: 0 })).total }
  })
  const relaxations = (await Promise.all(counted)).filter(({ total }) => total > 0)
  if (relaxations.length > 0) return { relaxations, popular: [] }
  const { pincode } = context.query
  const anything = { ...blank, pincode, pageSize: popularShown }
  const { page } = await readPage(ports, { ...context, query: anything })
  return { relaxations, popular: page.hits }
}

const blank: Omit<SearchQuery, "pincode" | "pageSize"> = {
  text: "",
  categoryId: null,
  filters: {},
  priceMinMinor: null,
  priceMaxMinor: null,
  ratingAtLeast: null,
  withinDays: null,
  sort: "relevance",
  page: 1,
}

const fromIndex = async (
  ports: SearchProductsPorts,
  query: SearchQuery,
  reach: ReachMap,
): Promise<SearchResult> => {
  const [categories, tuning] = await Promise.all([categoriesOf(ports), ports.tuning()])
  const context = { query, reach, categories, tuning }
  const planned = await readPage(ports, context)
  const { plan, answer, page, corrected, reading } = planned
  const total = Math.max(0, answer.total - page.dropped)
  const facets = facetsOf({ query, counts: answer.counts, categories })
  const nothing: Ways = { relaxations: [], popular: [] }
  return {
    hits: page.hits,
    total,
    unreachable: answer.unreachable,
    beyond: await beyondOf(ports, context, planned),
    facets,
    page: query.page,
    pageCount: Math.ceil(Math.min(total, deepest) / query.pageSize),
    corrected,
    reading,
    predicted: predictedCategories(query, answer.hits, { counts: answer.counts, categories }),
    ...(total === 0 ? await waysOn(ports, context, { plan, facets }) : nothing),
    cursor: page.cursor,
    limited: false,
  }
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
