import { fc } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { chooseFacet } from "../answer/choose-facet.rule.ts"
import { facetsOf } from "../answer/facets.rule.ts"
import type { IndexDocument } from "../indexing/index-document.model.ts"
import type { ProductIndex } from "../ports.ts"
import type { IndexQuery, TextBand } from "../query/index-query.model.ts"
import { daysBetween, type ReachMap } from "../query/plan-query.rule.ts"
import type { SearchQuery } from "../search.model.ts"
import { unchosen } from "./lists.contract.ts"
import type { IndexUnderTest } from "./product-index.contract.ts"
import { aQuery } from "./query.builder.ts"
import {
  anyGone,
  anyQuery,
  anyReach,
  manyDocuments,
  worldCategories,
  worldPlan,
  worldToday,
} from "./world.builder.ts"

type World = {
  readonly documents: readonly IndexDocument[]
  readonly query: SearchQuery
  readonly reach: ReachMap
  readonly gone: ReadonlySet<string>
  readonly band: TextBand
}

/** As people type: words as they are, slips of them, and words that nothing has beside some that something has. */
const typed = fc.constantFrom(
  "yak",
  "marmot",
  "qoukka falcon",
  "falcn",
  "ibex velvet zebu",
  "walrus zebu yak",
  "",
)

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    documents: manyDocuments,
    query: anyQuery,
    text: typed,
    reach: anyReach,
    gone: anyGone,
    band: fc.constantFrom("exact", "wide", "some", "alike"),
  })
  .map(({ text, query, ...world }) => ({ ...world, query: { ...query, text, page: 1 } }))

/** Straight from stock, network and calendar, through no plan: something of it can be bought and is there in time. */
const isBuyable = ({ variants }: IndexDocument, { query, reach, gone }: World): boolean =>
  variants.some(
    ({ sku, stockedIn, priceMinor, facets }) =>
      !gone.has(sku) &&
      priceMinor >= (query.priceMinMinor ?? 0) &&
      priceMinor <= (query.priceMaxMinor ?? Number.MAX_SAFE_INTEGER) &&
      ["color", "size"].every((key) =>
        (query.filters[key] ?? [key]).some((value) => value === key || facets.includes(`${key}=${value}`)),
      ) &&
      stockedIn.some((id) =>
        reach.get(id)?.some(({ latest }) => daysBetween(worldToday, latest) <= (query.withinDays ?? 999)),
      ),
  )

const planOf = ({ reach, gone, band }: World, query: SearchQuery): IndexQuery => ({
  ...worldPlan(query, reach, gone),
  band,
})

/** All pages of three, by their numbers. */
const allPages = async (index: ProductIndex, plan: IndexQuery, total: number): Promise<readonly string[]> => {
  const seen: string[] = []
  for (let from = 0; from < total + 3; from += 3) {
    const { hits } = await index.list({ ...plan, from, size: 3 })
    seen.push(...hits.map(({ document }) => document.productId))
  }
  return seen
}

const clicksHold = async (index: ProductIndex, world: World): Promise<void> => {
  const { counts } = await index.search(planOf(world, world.query))
  for (const { key, values } of facetsOf({ query: world.query, counts, categories: worldCategories })) {
    for (const { value, count } of values.slice(0, 3)) {
      const clicked = chooseFacet(unchosen(world.query, key), key, value)
      const { total } = await index.list({ ...planOf(world, clicked), size: 0 })
      expect(total, `${key}=${value}, ${world.band}, of ${JSON.stringify(world.query)}`).toBe(count)
    }
  }
}

/** One question to one world; answers how much was listed. */
const holds = async (index: ProductIndex, world: World): Promise<number> => {
  const plan = planOf(world, world.query)
  const { total } = await index.list({ ...plan, size: 0 })
  const seen = await allPages(index, plan, total)
  expect([seen.length, new Set(seen).size]).toEqual([total, total])
  const byId = new Map(world.documents.map((document) => [document.productId, document]))
  for (const id of seen) {
    const document = byId.get(id)
    expect(document && isBuyable(document, world), `${id} of ${JSON.stringify(world.query)}`).toBe(true)
  }
  await clicksHold(index, world)
  return total
}

/** The laws of lists however a text is read: pages add up, a count is what a click shows, all that is listed can be bought and comes. */
export const buyableContract = (make: () => Promise<IndexUnderTest>, worlds: number): void => {
  it("lists in every reading what can be bought and comes in time, all pages together the total, and counts what a click shows", async () => {
    const { index, clear, settle } = await make()
    let listed = 0
    const law = async (world: World) => {
      await clear()
      await index.apply(world.documents.map((document) => ({ kind: "put", document }) as const))
      await settle()
      const { text, withinDays } = world.query
      const wider = [aQuery({ text, withinDays, sort: "newest" }), aQuery({ text }), aQuery()]
      for (const query of [world.query, ...wider]) listed += await holds(index, { ...world, query })
    }
    await fc.assert(fc.asyncProperty(anyWorld, law), { numRuns: worlds, endOnFailure: true })
    expect(listed).toBeGreaterThan(0)
  })
}
