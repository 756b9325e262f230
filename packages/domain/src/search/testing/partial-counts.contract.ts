import { fc } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { priceValue } from "../answer/facets.rule.ts"
import type { ProductIndex } from "../ports.ts"
import type { Counted, IndexCounts } from "../query/index-query.model.ts"
import type { IndexUnderTest } from "./product-index.contract.ts"
import { fakeProductIndex } from "./product-index.fake.ts"
import { aQuery, aReach } from "./query.builder.ts"
import { anyQuery, anyReach, manyDocuments, warehouses, worldPlan } from "./world.builder.ts"

/** So few are counted that most lists are longer. */
export const fewCounted = 4

/** Lists that are there whatever is found. */
const named = new Set(["category", "price", "rating", "delivery"])

const byFacet = ({ tokens, categories, prices, ratings, days }: IndexCounts) =>
  new Map<string, readonly Counted[]>([
    ...tokens,
    ["category", categories],
    ["price", prices.map(({ range, count }) => ({ value: priceValue(range), count }))],
    ["rating", ratings.map(({ atLeast, count }) => ({ value: String(atLeast), count }))],
    ["delivery", days.map(({ withinDays, count }) => ({ value: String(withinDays), count }))],
  ])

const counted = (all: readonly Counted[] | undefined): ReadonlyMap<string, number> =>
  new Map(all?.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]))

type Seen = { exact: number; atLeast: number }

/** No product that was counted has it; only where not all were counted can that be. */
const isUnseen = ({ atLeast, tokens }: IndexCounts, key: string): boolean =>
  atLeast.size > 0 && !atLeast.has(key) && !tokens.has(key) && !named.has(key)

/** An exact facet equals the truth, one "at least" never goes beyond it, and one that nobody saw isn't listed. */
const holds = async (
  index: Pick<ProductIndex, "search">,
  truth: Pick<ProductIndex, "search">,
  plan: Parameters<ProductIndex["search"]>[0],
): Promise<Seen> => {
  const { counts, total } = await index.search(plan)
  const { counts: whole, total: wholeTotal } = await truth.search(plan)
  expect(total).toBe(wholeTotal)
  const seen = { exact: 0, atLeast: 0 }
  for (const [key, values] of byFacet(whole)) {
    if (isUnseen(counts, key)) continue
    const [known, all] = [counted(byFacet(counts).get(key)), counted(values)]
    if (counts.atLeast.has(key)) {
      for (const [value, count] of known)
        expect(count, `${key}=${value}`).toBeLessThanOrEqual(all.get(value) ?? 0)
      seen.atLeast += 1
    } else {
      expect(known, key).toEqual(all)
      seen.exact += 1
    }
  }
  return seen
}

/** All that is in stock in any warehouse: more than a few in every world. */
const everything = [aQuery(), aReach(Object.fromEntries(warehouses.map((id) => [id, "2026-11-19"])))] as const

/** The law of an index that counts among `fewCounted` products at most. */
export const partialCountsContract = (make: () => Promise<IndexUnderTest>, worlds: number): void => {
  it("says which counts are at least so many, goes beyond none, and counts the others exactly", async () => {
    const { index, clear, settle } = await make()
    const all: Seen = { exact: 0, atLeast: 0 }
    const world = fc.tuple(
      manyDocuments,
      fc.array(fc.tuple(anyQuery, anyReach), { minLength: 6, maxLength: 6 }),
    )
    const property = fc.asyncProperty(world, async ([documents, asked]) => {
      const truth = fakeProductIndex()
      const changes = documents.map((document) => ({ kind: "put", document }) as const)
      await clear()
      await Promise.all([index.apply(changes), truth.apply(changes)])
      await settle()
      for (const [query, reach] of [everything, ...asked]) {
        const seen = await holds(index, truth, worldPlan(query, reach))
        all.exact += seen.exact
        all.atLeast += seen.atLeast
      }
    })
    await fc.assert(property, { numRuns: worlds, endOnFailure: true })
    expect(Math.min(all.exact, all.atLeast)).toBeGreaterThan(0)
  })
}
