import { fc } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { chooseFacet } from "../answer/choose-facet.rule.ts"
import { priceValue } from "../answer/facets.rule.ts"
import type { ProductIndex } from "../ports.ts"
import type { IndexAnswer, IndexCounts, IndexQuery } from "../query/index-query.model.ts"
import { aDocument, aVariant } from "./document.builder.ts"
import { fakeProductIndex } from "./product-index.fake.ts"
import { aQuery, aReach } from "./query.builder.ts"
import { anyDocuments, anyGone, anyQuery, anyReach, worldPlan } from "./world.builder.ts"

export type IndexUnderTest = {
  readonly index: ProductIndex
  /** Empty it. */
  readonly clear: () => Promise<void>
  /** Make what was applied visible to searches. */
  readonly settle: () => Promise<void>
}

const byValue = (a: { value: string }, b: { value: string }): number => (a.value < b.value ? -1 : 1)

const comparable = ({ tokens, categories, prices, ratings, days }: IndexCounts) => ({
  tokens: Object.fromEntries(
    [...tokens].map(([key, values]) => [key, [...values].sort(byValue)] as const).sort(),
  ),
  categories: [...categories].filter(({ count }) => count > 0).sort(byValue),
  prices,
  ratings,
  days,
})

type Told = Awaited<ReturnType<ProductIndex["search"]>>

const summary = ({ hits, total, unreachable, counts, found }: Told) => ({
  ids: hits.map(({ document }) => document.productId),
  total,
  unreachable,
  counts: comparable(counts),
  found,
})

const beyondIds = async (index: Pick<ProductIndex, "searchBeyond">, plan: IndexQuery) =>
  (await index.searchBeyond(plan, 1000)).map(({ document }) => document.productId).sort()

/** Each count of an answer with the click it speaks of. */
const clicks = ({ counts }: IndexAnswer) => [
  ...[...counts.tokens].flatMap(([key, values]) => values.map(({ value, count }) => ({ key, value, count }))),
  ...counts.categories.map(({ value, count }) => ({ key: "category", value, count })),
  ...counts.prices.map(({ range, count }) => ({ key: "price", value: priceValue(range), count })),
  ...counts.ratings.map(({ atLeast, count }) => ({ key: "rating", value: String(atLeast), count })),
  ...counts.days.map(({ withinDays, count }) => ({ key: "delivery", value: String(withinDays), count })),
]

/** What every product index must do, beside the laws of its lists; `worlds` random ones are compared with brute force. */
export const productIndexContract = (make: () => Promise<IndexUnderTest>, worlds: number): void => {
  it("answers every query of random worlds as brute force does: hits, order, totals, unreachable, counts", async () => {
    const { index, clear, settle } = await make()
    const world = fc.tuple(
      anyDocuments,
      fc.array(fc.tuple(anyQuery, anyReach, anyGone), { minLength: 12, maxLength: 12 }),
    )
    const compare = async ([documents, asked]: typeof world extends fc.Arbitrary<infer World>
      ? World
      : never) => {
      const oracle = fakeProductIndex()
      const changes = documents.map((document) => ({ kind: "put", document }) as const)
      await clear()
      await Promise.all([index.apply(changes), oracle.apply(changes)])
      await settle()
      for (const [query, reach, gone] of asked) {
        const plan = worldPlan(query, reach, gone)
        expect(summary(await index.search(plan, [plan])), JSON.stringify(query)).toEqual(
          summary(await oracle.search(plan, [plan])),
        )
        expect(await beyondIds(index, plan), JSON.stringify(query)).toEqual(await beyondIds(oracle, plan))
      }
    }
    await fc.assert(fc.asyncProperty(world, compare), { numRuns: worlds, endOnFailure: worlds < 20 })
  })

  it("lists and counts nothing of which all sold out since it was indexed", async () => {
    const { index, clear, settle } = await make()
    const documents = ["P-1", "P-2"].map((productId) =>
      aDocument({ productId, slug: productId, variants: [aVariant({ sku: `SKU-${productId}` })] }),
    )
    await clear()
    await index.apply(documents.map((document) => ({ kind: "put", document }) as const))
    await settle()
    const reach = aReach({ "WH-BLR": "2026-11-18" })
    const found = async (...gone: string[]) =>
      summary(await index.search(worldPlan(aQuery(), reach, new Set(gone))))
    expect((await found()).total).toBe(2)
    const left = await found("SKU-P-1")
    expect([left.ids, left.total, left.unreachable]).toEqual([["P-2"], 1, 0])
    expect(left.counts.categories).toEqual([
      { value: "fashion", count: 1 },
      { value: "shoes", count: 1 },
    ])
  })

  it("counts what is listed after clicking, in facets not chosen before", async () => {
    const { index, clear, settle } = await make()
    const [documents = []] = fc.sample(anyDocuments, { numRuns: 1, seed: 7 })
    await clear()
    await index.apply(documents.map((document) => ({ kind: "put", document }) as const))
    await settle()
    const reach = aReach({ "WH-A": "2026-11-18", "WH-B": "2026-11-19", "WH-C": "2026-11-21" })
    for (const query of [
      aQuery(),
      aQuery({ filters: { color: ["Red"] }, withinDays: 1 }),
      aQuery({ text: "yak" }),
    ]) {
      const answer = await index.search(worldPlan(query, reach))
      for (const { key, value, count } of clicks(answer)) {
        const others = { ...query.filters, [key]: [] as string[] }
        const fresh = { ...query, filters: others, ...(key === "delivery" ? { withinDays: null } : {}) }
        const after = await index.search(worldPlan(chooseFacet(fresh, key, value), reach))
        expect(after.total, `${key}=${value}`).toBe(count)
      }
    }
  })

  it("tells beside an answer what readings find, as when they are looked at by themselves", async () => {
    const { index, clear, settle } = await make()
    await clear()
    const named = (productId: string, title: string) =>
      ({ kind: "put", document: aDocument({ productId, title }) }) as const
    await index.apply([named("P-1", "Yak rug"), named("P-2", "Yak bell"), named("P-3", "Marmot cap")])
    await settle()
    const [yak, marmot, rug] = ["yak", "marmot", "rug"].map((text) => ({
      ...worldPlan(aQuery(), aReach({ "WH-BLR": "2026-11-19" })),
      text,
    })) as [IndexQuery, IndexQuery, IndexQuery]
    const title = { ...marmot, text: "marmot cap", band: "alike" } as const
    const { found } = await index.search(yak, [yak, marmot, title, rug])
    expect(found.map(({ textTotal }) => textTotal)).toEqual([2, 1, 1, 1])
    expect(await index.look([yak, marmot, title, rug])).toEqual(found)
    expect((await index.search(yak)).found).toEqual([])
  })

  it("keeps the highest version whatever the order of arrival, and doesn't bring back what was removed", async () => {
    const { index, clear, settle } = await make()
    await clear()
    const at = (version: number) =>
      ({ kind: "put", document: aDocument({ version, title: `reading ${version}` }) }) as const
    const remove = (version: number) => ({ kind: "remove", productId: "P-1", version }) as const
    const titles = async () => {
      await settle()
      const plan = worldPlan(aQuery(), aReach({ "WH-BLR": "2026-11-19" }))
      return (await index.search(plan)).hits.map(({ document }) => document.title)
    }
    await Promise.all([5, 2, 9, 7].map((version) => index.apply([at(version)])))
    expect(await titles()).toEqual(["reading 9"])
    await index.apply([at(8), at(9)])
    expect(await titles()).toEqual(["reading 9"])
    await index.apply([remove(12)])
    await index.apply([at(11)])
    expect(await titles()).toEqual([])
    await index.apply([remove(10), at(13)])
    expect(await titles()).toEqual(["reading 13"])
  })

  it("completes what is being typed with queries and products in stock", async () => {
    const { index, clear, settle } = await make()
    await clear()
    const document = aDocument({ title: "Marmot Jacket", completions: ["marmot jacket", "jacket"] })
    const gone = aDocument({
      productId: "P-2",
      title: "Marmot Cap",
      variants: [aVariant({ sku: "X", stockedIn: [] })],
    })
    await index.apply([
      { kind: "put", document },
      { kind: "put", document: { ...gone, completions: [] } },
    ])
    await settle()
    const { queries, products } = await index.suggest("mar", { limit: 5, warehouseIds: ["WH-A", "WH-BLR"] })
    expect(queries).toEqual(["marmot jacket"])
    expect(products.map(({ title }) => title)).toEqual(["Marmot Jacket"])
    expect(products[0]?.variants).toMatchObject([{ sku: "SKU-1", stockedIn: ["WH-BLR"] }])
    for (const warehouseIds of [["WH-A"], []])
      expect((await index.suggest("mar", { limit: 5, warehouseIds })).products).toEqual([])
  })
}
