import { beyondHit, beyondShown } from "../answer/beyond.rule.ts"
import type { FilledPage } from "../answer/fill-page.rule.ts"
import { readPlace, writePlace } from "../answer/list-place.rule.ts"
import { windowPlan } from "../answer/order-hits.rule.ts"
import { type BesidePage, besidePage } from "../answer/predicted.rule.ts"
import type { SourceCategory } from "../indexing/index-document.model.ts"
import { variantKeysOf } from "../indexing/variant-keys.rule.ts"
import type { SearchProductsPorts } from "../ports.ts"
import type { Attempt } from "../reading/attempt.rule.ts"
import { type Asked, makeClimbLadder } from "../reading/climb-ladder.use-case.ts"
import type { Search, SearchHit, SearchQuery, SearchResult } from "../search.model.ts"
import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import { anything } from "./anything.model.ts"
import { makeAskSoldOut, showable } from "./ask-sold-out.use-case.ts"
import { pageCountOf } from "./depth.rule.ts"
import { makeFillListed } from "./fill-listed.use-case.ts"
import { makeFindWaysOn, noWays } from "./find-ways-on.use-case.ts"
import { goneOf } from "./gone.rule.ts"
import { deepest, type IndexQuery } from "./index-query.model.ts"
import { loggedSearch } from "./logged-search.rule.ts"
import { indianDate, planQuery, type ReachMap } from "./plan-query.rule.ts"

/** Hits fetched beyond the page, to fill up for what sold out since it was indexed. */
const reserve = 12
const rowLength = 8

type Context = {
  readonly query: SearchQuery
  readonly reach: ReachMap
  readonly categories: readonly SourceCategory[]
  readonly tuning: KnownTuning
  readonly gone: ReadonlySet<string>
}
type Planned = Asked & BesidePage & { readonly page: FilledPage }

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

const factsOf = ({ clock }: SearchProductsPorts, { query, reach, categories, tuning, gone }: Context) => ({
  ...{ query, reach, gone },
  today: indianDate(clock.now()),
  variantKeys: variantKeysOf(categories),
  weights: tuning.weights,
  reserve,
})

/** A shop that doesn't sort its goods, or can't say how, knows no kinds to hold a text to. */
const tellsKinds = ({ categories }: Context): boolean => categories.length > 1

const filling = (ports: SearchProductsPorts, reach: ReachMap) =>
  makeFillListed({ soldOutOf: makeAskSoldOut(ports, new Set(reach.keys())) })

/** The index's answer, by the reading of the text that finds something. */
const readAnswer = (ports: SearchProductsPorts, context: Context): Promise<Asked> => {
  const { query, tuning } = context
  const facts = factsOf(ports, context)
  const planOf = ({ text, band }: Attempt): IndexQuery => planQuery({ ...facts, ...text, band })
  const climb = makeClimbLadder({
    tuning,
    known: ports.known,
    categories: context.categories,
    kindsOf: tellsKinds(context) ? ports.index.kindsOf : async () => [],
    ask: async (attempt, looked) => {
      const plan = planOf(attempt)
      const { found, ...answer } = await ports.index.search(windowPlan(plan), looked.map(planOf))
      return { plan, answer, found }
    },
    spell: ports.index.spell,
    look: (attempts) => ports.index.look(attempts.map(planOf)),
  })
  return climb(query, readPlace(query.cursor)?.reading)
}

/** The page, and beside it what is made while its marks are on their way. */
const readPage = async (ports: SearchProductsPorts, context: Context): Promise<Planned> => {
  const { query, reach, categories } = context
  const asked = await readAnswer(ports, context)
  const page = filling(ports, reach)(asked, { pageSize: query.pageSize, reach })
  const beside = besidePage(query, asked.answer, categories)
  return { ...asked, ...beside, page: await page }
}

/** What was asked for beyond the list: matches that can't come to the pincode. */
const beyondOf = async (
  ports: SearchProductsPorts,
  { plan, answer }: Planned,
): Promise<SearchResult["beyond"]> => {
  if (answer.unreachable === 0) return []
  const hits = await ports.index.searchBeyond(plan, beyondShown)
  const soldOut = await makeAskSoldOut(ports)(showable(hits, plan))
  return hits.flatMap((hit) => beyondHit(hit, { plan, soldOut }) ?? [])
}

/** A row of cards that fit a text read in one way, whatever was filtered: so few that the index's best need no wider look. */
const rowOf = async (
  ports: SearchProductsPorts,
  context: Context,
  { text, band }: Pick<IndexQuery, "text" | "band">,
): Promise<readonly SearchHit[]> => {
  const query = { ...anything, pincode: context.query.pincode, pageSize: rowLength }
  const plan = planQuery({ ...factsOf(ports, context), query, text, band })
  const answer = await ports.index.list(plan)
  return (
    await filling(ports, context.reach)({ plan, answer }, { pageSize: rowLength, reach: context.reach })
  ).hits
}

const waysOn = (
  ports: SearchProductsPorts,
  context: Context,
  { text, band, alternatives, pins, kind }: IndexQuery,
): ReturnType<typeof makeFindWaysOn> =>
  makeFindWaysOn({
    count: async (query) => {
      const facts = { ...factsOf(ports, context), query, text, band, alternatives, pins, kind }
      return (await ports.index.list({ ...planQuery({ ...facts, reserve: 0 }), size: 0 })).total
    },
    similar: async () => (text === "" ? [] : rowOf(ports, context, { text, band: "some" })),
    popular: () => rowOf(ports, context, { text: "", band: "exact" }),
  })

/** From where something comes to the pincode, if anybody can say. */
const reachFor = async (
  { delivery, clock, onHintAway }: SearchProductsPorts,
  pincode: string,
): Promise<ReachMap | null> => {
  try {
    return await delivery.reach(pincode, clock.now())
  } catch (error) {
    onHintAway(error)
    return null
  }
}

type Known = { readonly reach: ReachMap; readonly reachKnown: boolean }

const fromIndex = async (
  ports: SearchProductsPorts,
  query: SearchQuery,
  { reach, reachKnown }: Known,
): Promise<SearchResult> => {
  const hints = [categoriesOf(ports), ports.tuning(), ports.soldOutLately()] as const
  const [categories, tuning, lately] = await Promise.all(hints)
  const gone = goneOf(lately, reach)
  const context = { query, reach, categories, tuning, gone }
  const planned = await readPage(ports, context)
  const { plan, answer, page, how, facets, predicted } = planned
  const at = readPlace(query.cursor)?.page ?? query.page
  const total = Math.max(0, answer.total - page.dropped)
  return {
    hits: page.hits,
    total,
    unreachable: answer.unreachable,
    atLeast: { total: answer.total >= deepest, unreachable: answer.unreachable >= deepest },
    beyond: query.beyond || !reachKnown ? await ports.extras(beyondOf(ports, planned), []) : [],
    facets,
    page: at,
    pageCount: pageCountOf(total, query.pageSize),
    corrected: how.spelling,
    reading: how.reading,
    predicted,
    ...(total === 0 && reachKnown
      ? await ports.extras(waysOn(ports, context, plan)({ query, facets }), noWays)
      : noWays),
    cursor: page.goesOn && writePlace({ ...page.goesOn, page: at + 1, reading: how }),
    limited: false,
    reachKnown,
  }
}

/**
 * What matches, can be bought and arrives at the pincode: hits, total and counts from one index query, dates from the
 * promise table, then what sold out since is dropped. While the index is away a limited list stands in; while
 * there is no promise table nothing is dated, and what is in stock is told of without a promise.
 */
export const makeSearchProducts =
  (ports: SearchProductsPorts): Search["searchProducts"] =>
  async (query, visitorId) => {
    const found = await reachFor(ports, query.pincode)
    const known = { reach: found ?? new Map(), reachKnown: found !== null }
    const result = await fromIndex(ports, query, known).catch(async (error: unknown) => {
      ports.onIndexAway(error)
      return { ...(await ports.withoutIndex(query, known.reach)), reachKnown: known.reachKnown }
    })
    const { total, page } = result
    ports.log.searched(loggedSearch({ ...query, page }, { visitorId, total }))
    return result
  }
