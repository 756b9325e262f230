import { fc } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { chooseFacet } from "../answer/choose-facet.rule.ts"
import { facetsOf } from "../answer/facets.rule.ts"
import type { IndexDocument } from "../indexing/index-document.model.ts"
import type { ProductIndex } from "../ports.ts"
import type { IndexAnswer, IndexQuery } from "../query/index-query.model.ts"
import type { ReachMap } from "../query/plan-query.rule.ts"
import { type SearchQuery, searchSorts } from "../search.model.ts"
import { aDocument, aVariant } from "./document.builder.ts"
import type { IndexUnderTest } from "./product-index.contract.ts"
import { aQuery, aReach } from "./query.builder.ts"
import { anyGone, anyQuery, anyReach, manyDocuments, worldCategories, worldPlan } from "./world.builder.ts"

/** The query without what was chosen in one facet. */
export const unchosen = (query: SearchQuery, key: string): SearchQuery => {
  const freed: Readonly<Record<string, Partial<SearchQuery>>> = {
    category: { categoryId: null },
    price: { priceMinMinor: null, priceMaxMinor: null },
    rating: { ratingAtLeast: null },
    delivery: { withinDays: null },
  }
  const { [key]: _, ...filters } = query.filters
  return { ...query, page: 1, filters, ...freed[key] }
}

/** The products of all pages, each page asked for by the last one's end; a list that goes in circles is cut off. */
const pagedThrough = async (
  index: ProductIndex,
  whole: IndexQuery,
  atMost: number,
): Promise<readonly string[]> => {
  const size = 3
  const seen: string[] = []
  let after: string | null = null
  while (seen.length <= atMost) {
    const { hits }: IndexAnswer = await index.search({ ...whole, size, after })
    seen.push(...hits.map(({ document }) => document.productId))
    if (hits.length < size) return seen
    after = hits.at(-1)?.token() ?? null
  }
  return seen
}

type Place = { readonly reach: ReachMap; readonly gone: ReadonlySet<string> }

/** Every value of every facet, clicked alone. */
const clicksShow = async (index: ProductIndex, query: SearchQuery, { reach, gone }: Place): Promise<void> => {
  const { counts } = await index.search(worldPlan(query, reach, gone))
  for (const { key, values } of facetsOf({ query, counts, categories: worldCategories })) {
    const fresh = unchosen(query, key)
    for (const { value, count } of values.slice(0, 6)) {
      const after = await index.search({ ...worldPlan(chooseFacet(fresh, key, value), reach, gone), size: 0 })
      expect(after.total, `${key}=${value} of ${JSON.stringify(query)}`).toBe(count)
    }
  }
}

/** The laws of lists: a count is what a click shows, a list can be gone on with, pins come first. */
export const listsContract = (make: () => Promise<IndexUnderTest>, worlds: number): void => {
  it("lists in any facet, ranges of numbers too, as many as a click then shows", async () => {
    const { index, clear, settle } = await make()
    const law = async ([documents, query, reach, gone]: readonly [
      readonly IndexDocument[],
      SearchQuery,
      ReachMap,
      ReadonlySet<string>,
    ]) => {
      await clear()
      await index.apply(documents.map((document) => ({ kind: "put", document }) as const))
      await settle()
      for (const asked of [query, aQuery()]) await clicksShow(index, asked, { reach, gone })
    }
    await fc.assert(fc.asyncProperty(fc.tuple(manyDocuments, anyQuery, anyReach, anyGone), law), {
      numRuns: Math.max(3, Math.floor(worlds / 3)),
      endOnFailure: true,
    })
  })

  it("goes on by its tokens through all there is, whatever the order, each product once", async () => {
    const { index, clear, settle } = await make()
    const [documents = []] = fc.sample(manyDocuments, { numRuns: 1, seed: 11 })
    await clear()
    await index.apply(documents.map((document) => ({ kind: "put", document }) as const))
    await settle()
    const reach = aReach({ "WH-A": "2026-11-18", "WH-B": "2026-11-19" })
    for (const sort of searchSorts) {
      for (const text of ["", "yak"]) {
        const whole = { ...worldPlan(aQuery({ sort, text }), reach), size: 100 }
        const all = await index.search(whole)
        expect(await pagedThrough(index, whole, documents.length), `${sort} ${text}`).toEqual(
          all.hits.map(({ document }) => document.productId),
        )
      }
    }
  })

  it("lists pins first and in order, only where they can be had", async () => {
    const { index, clear, settle } = await make()
    await clear()
    const put = (productId: string, title: string, stockedIn: readonly string[] = ["WH-BLR"]) =>
      ({
        kind: "put",
        document: aDocument({ productId, title, variants: [aVariant({ stockedIn })] }),
      }) as const
    await index.apply([put("P-1", "Yak"), put("P-2", "Zebu"), put("P-3", "Ibex"), put("P-4", "Quokka", [])])
    await settle()
    const plan = {
      ...worldPlan(aQuery({ text: "yak" }), aReach({ "WH-BLR": "2026-11-19" })),
      pins: ["P-3", "P-4", "P-2"],
    }
    const { hits, total } = await index.search(plan)
    expect(hits.map(({ document }) => document.productId)).toEqual(["P-3", "P-2", "P-1"])
    expect(total).toBe(3)
  })
}
