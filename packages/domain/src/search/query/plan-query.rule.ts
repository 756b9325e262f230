import { soonestOf } from "../../shared/index.ts"
import { readPlace } from "../answer/list-place.rule.ts"
import { titleWindow } from "../answer/order-hits.rule.ts"
import type { SearchQuery } from "../search.model.ts"
import { defaultWeights } from "../tuning/default-tuning.rule.ts"
import type { RankingWeights } from "../tuning/tuning.model.ts"
import {
  anyKind,
  type FacetChoice,
  type IndexQuery,
  type Kind,
  type ReachFilter,
  type TextBand,
} from "./index-query.model.ts"

/** What search must know of a promise; delivery's own fits. */
export type ReachPromise = {
  readonly service: "standard" | "express"
  readonly warehouseId: string
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
}
/** Warehouses that reach the pincode, each with its promises. */
export type ReachMap = ReadonlyMap<string, readonly ReachPromise[]>

export type PlanFacts = {
  readonly query: SearchQuery
  readonly text: string
  readonly alternatives?: readonly string[]
  readonly pins?: readonly string[]
  readonly kind?: Kind
  readonly weights?: RankingWeights
  readonly band: TextBand
  readonly reach: ReachMap
  /** The shopper's local date. */
  readonly today: string
  readonly variantKeys: ReadonlySet<string>
  /** SKUs sold out so lately that the index may not know it. */
  readonly gone?: ReadonlySet<string>
  /** Extra hits fetched to fill up for those that sold out meanwhile. */
  readonly reserve: number
}

const dayMs = 86_400_000

/** Days from one local date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** The shopper's local date: all of India keeps one time, five and a half hours ahead of UTC. */
export const indianDate = (now: Date): string =>
  new Date(now.getTime() + 330 * 60_000).toISOString().slice(0, 10)

const dayLimit = 10

/** By the day that a card tells, the last of its range: who asks for tomorrow is shown tomorrow. */
const reachFilter = ({ reach, today, query }: PlanFacts): ReachFilter => {
  const told = new Map(
    [...reach].flatMap(([id, promises]) => {
      const soonest = soonestOf(promises)
      return soonest ? [[id, soonest.latest] as const] : []
    }),
  )
  const dates = [...new Set(told.values())].sort()
  const all = [...told.keys()]
  const within = (days: number): string[] =>
    all.filter((id) => daysBetween(today, told.get(id) ?? "") <= days)
  return {
    all,
    wanted: query.withinDays === null ? all : within(query.withinDays),
    days: dates
      .map((date) => daysBetween(today, date))
      .filter((days) => days <= dayLimit)
      .map((withinDays) => ({ withinDays, warehouseIds: within(withinDays) })),
    ranks: Object.fromEntries([...told].map(([id, date]) => [id, dates.indexOf(date)])),
  }
}

const choices = ({ query, variantKeys }: PlanFacts): FacetChoice[] =>
  Object.entries(query.filters)
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => ({ key, values, level: variantKeys.has(key) ? "variant" : "product" }))

/** What the shop makes of the text, as far as it makes anything. */
const wordsOf = ({ alternatives = [], pins = [], kind = anyKind, weights = defaultWeights }: PlanFacts) => ({
  ...{ alternatives, pins, kind, weights },
})

type Page = Pick<IndexQuery, "from" | "after" | "listed">

/** Which part of the list: a page by its number, or what comes after a place in it. */
const pageOf = ({ cursor, page, pageSize }: SearchQuery): Page => {
  const place = readPlace(cursor)
  if (place === null) return { from: cursor ? 0 : (page - 1) * pageSize, after: null, listed: [] }
  const { listed, after } = place
  return { from: Math.min(listed.length, titleWindow - 1), after, listed }
}

/** The shopper's query in the index's terms: who reaches the pincode, which facet lives where, which page. */
export const planQuery = (facts: PlanFacts): IndexQuery => {
  const { query, text, band, today, reserve } = facts
  const { priceMinMinor, priceMaxMinor } = query
  const unpriced = priceMinMinor === null && priceMaxMinor === null
  return {
    ...{ text, band, today, ...wordsOf(facts) },
    categoryId: query.categoryId,
    facets: choices(facts),
    price: unpriced ? null : { minMinor: priceMinMinor ?? 0, maxMinor: priceMaxMinor },
    ratingAtLeast: query.ratingAtLeast,
    reach: reachFilter(facts),
    gone: [...(facts.gone ?? [])],
    sort: query.sort,
    ...pageOf(query),
    size: query.pageSize + reserve,
  }
}
