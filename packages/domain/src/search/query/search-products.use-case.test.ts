import { describe, expect, it } from "vitest"
import type { IndexDocument, SourceCategory } from "../indexing/index-document.model.ts"
import type { ProductIndex } from "../ports.ts"
import { aCategory, aDepartment } from "../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import type { IndexQuery } from "./index-query.model.ts"
import { makeSearchProducts } from "./search-products.use-case.ts"

const shoe = (ordinal: number, over: Partial<IndexDocument> = {}): IndexDocument =>
  aDocument({
    productId: `P-${String(ordinal).padStart(2, "0")}`,
    popularity: 100 - ordinal,
    variants: [aVariant({ sku: `SKU-${ordinal}` })],
    ...over,
  })

type Settings = {
  readonly soldOut?: readonly string[]
  readonly search?: ProductIndex["search"]
  readonly categories?: () => Promise<readonly SourceCategory[]>
  readonly hint?: () => Promise<ReadonlySet<string>>
}

const setUp = async (documents: readonly IndexDocument[], settings: Settings = {}) => {
  const index = fakeProductIndex()
  await index.apply(documents.map((document) => ({ kind: "put", document })))
  const asked: IndexQuery[] = []
  const logged: unknown[] = []
  const faults: unknown[] = []
  const search = makeSearchProducts({
    clock: { now: () => new Date("2026-11-18T06:00:00Z") },
    index: {
      search: async (query) => {
        asked.push(query)
        return (settings.search ?? index.search)(query)
      },
    },
    shelf: { listCategories: settings.categories ?? (async () => [aDepartment(), aCategory()]) },
    stock: { soldOut: settings.hint ?? (async () => new Set(settings.soldOut)) },
    delivery: { reach: async () => aReach({ "WH-BLR": "2026-11-19" }) },
    log: { searched: (entry) => logged.push(entry) },
    withoutIndex: async (query) => ({
      hits: [],
      total: 0,
      unreachable: 0,
      facets: [],
      page: query.page,
      pageCount: 0,
      corrected: null,
      limited: true,
    }),
    onIndexAway: (error) => faults.push(error),
    onHintAway: (error) => faults.push(error),
  })
  return { search: (over = {}) => search(aQuery(over), "visitor"), asked, logged, faults }
}

const many = Array.from({ length: 30 }, (_, ordinal) => shoe(ordinal))

describe("searchProducts", () => {
  it("lists a page with dates, total and facets, and records the search", async () => {
    const { search, logged } = await setUp(many)
    const result = await search({ text: "runner", pageSize: 10, page: 2 })
    expect(result).toMatchObject({ total: 30, page: 2, pageCount: 3, corrected: null, limited: false })
    expect(result.hits.map(({ productId }) => productId)[0]).toBe("P-10")
    expect(result.hits[0]?.promise.earliest).toBe("2026-11-19")
    expect(result.facets.map(({ key }) => key)).toContain("category")
    expect(logged).toEqual([
      { visitorId: "visitor", query: "runner", filters: {}, pincode: "560001", total: 30, page: 2 },
    ])
  })

  it("drops what sold out since it was indexed and fills the page up", async () => {
    const { search } = await setUp(many, { soldOut: ["SKU-0", "SKU-3"] })
    const { hits, total } = await search({ pageSize: 10 })
    expect(hits).toHaveLength(10)
    expect(hits.map(({ sku }) => sku)).not.toContain("SKU-3")
    expect(hits.at(-1)?.sku).toBe("SKU-11")
    expect(total).toBe(28)
  })

  it("takes the index's word when nobody knows what sold out", async () => {
    const { search, faults } = await setUp(many, { hint: () => Promise.reject(new Error("Redis is away")) })
    expect((await search({ pageSize: 10 })).hits).toHaveLength(10)
    expect(faults).toHaveLength(1)
  })

  it("lists hits from the index while the catalog is away", async () => {
    const { search } = await setUp(many, { categories: () => Promise.reject(new Error("MongoDB is away")) })
    expect(await search({ text: "runner" })).toMatchObject({ total: 30, limited: false })
  })

  it("answers with a limited list while the index is away", async () => {
    const { search, faults, logged } = await setUp(many, { search: () => Promise.reject(new Error("away")) })
    expect(await search({ text: "runner" })).toMatchObject({ limited: true })
    expect([faults.length, logged.length]).toEqual([1, 1])
  })
})

describe("how the text is read", () => {
  const answering =
    (totals: Readonly<Record<string, number>>, spelling: string | null) => async (query: IndexQuery) => {
      const empty = await fakeProductIndex().search(query)
      return { ...empty, textTotal: totals[`${query.band}:${query.text}`] ?? 0, spelling }
    }
  const readings = async (totals: Readonly<Record<string, number>>, spelling: string | null, over = {}) => {
    const { search, asked } = await setUp([], { search: answering(totals, spelling) })
    const { corrected } = await search({ text: "ketle", ...over })
    return { bands: asked.map(({ band, text }) => `${band}:${text}`), corrected }
  }

  it("stays as typed where that finds enough, with one query", async () => {
    expect(await readings({ "exact:ketle": 3 }, "kettle")).toEqual({
      bands: ["exact:ketle"],
      corrected: null,
    })
  })

  it("is corrected where the better spelling finds more", async () => {
    expect(await readings({ "exact:kettle": 40 }, "kettle")).toEqual({
      bands: ["exact:ketle", "exact:kettle"],
      corrected: "kettle",
    })
  })

  it("is read widely where no spelling helps", async () => {
    const bands = ["exact:ketle", "exact:kettle", "wide:ketle"]
    expect(await readings({ "exact:ketle": 1, "exact:kettle": 1 }, "kettle")).toEqual({
      bands,
      corrected: null,
    })
    expect((await readings({}, null)).bands).toEqual(["exact:ketle", "wide:ketle"])
  })

  it("is left alone when the shopper says so, and when there is none", async () => {
    expect((await readings({}, "kettle", { exact: true })).bands).toEqual(["exact:ketle"])
    expect((await readings({}, null, { text: "" })).bands).toEqual(["exact:"])
  })
})
