import { describe, expect, it } from "vitest"
import type { IndexDocument, SourceCategory } from "../indexing/index-document.model.ts"
import type { ProductIndex } from "../ports.ts"
import { aCategory, aDepartment } from "../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { fakeKnownReadings } from "../testing/known-readings.fake.ts"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { ownTuning } from "../tuning/known-tuning.rule.ts"
import { makeExtras } from "./extras.rule.ts"
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
  readonly hint?: (skus: readonly string[]) => Promise<ReadonlySet<string>>
  /** When patience with a page's extras ends; never, if left out. */
  readonly late?: Promise<void>
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
      ...index,
      search: async (query) => {
        asked.push(query)
        return (settings.search ?? index.search)(query)
      },
      list: settings.search ?? index.list,
    },
    shelf: { listCategories: settings.categories ?? (async () => [aDepartment(), aCategory()]) },
    stock: { soldOut: settings.hint ?? (async () => new Set(settings.soldOut)) },
    delivery: { reach: async () => aReach({ "WH-BLR": "2026-11-19" }) },
    log: { searched: (entry) => logged.push(entry) },
    tuning: async () => ownTuning,
    known: fakeKnownReadings(),
    withoutIndex: async (query) => ({
      hits: [],
      total: 0,
      unreachable: 0,
      atLeast: { total: false, unreachable: false },
      facets: [],
      page: query.page,
      pageCount: 0,
      corrected: null,
      reading: "exact",
      predicted: [],
      beyond: [],
      relaxations: [],
      similar: [],
      popular: [],
      cursor: null,
      limited: true,
    }),
    extras: makeExtras({
      pause: () => settings.late ?? new Promise(() => undefined),
      patienceMs: 5,
      onFault: (error) => faults.push(error),
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
    expect(result.hits[0]?.promise.latest).toBe("2026-11-19")
    expect(result.facets.map(({ key }) => key)).toContain("category")
    expect(logged).toMatchObject([
      { visitorId: "visitor", query: "runner", total: 30, page: 2, sort: "relevance" },
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

  it("asks about what would fill a page up only where something sold out", async () => {
    const asked: string[][] = []
    const hint = async (skus: readonly string[]) =>
      new Set(asked.push([...skus]) === 1 ? [] : skus.filter((sku) => sku !== "SKU-3"))
    const { search } = await setUp([shoe(1), shoe(2), shoe(3)], { hint })
    await search({ pageSize: 1 })
    expect((await search({ pageSize: 1 })).hits[0]?.sku).toBe("SKU-3")
    expect(asked).toEqual([["SKU-1"], ["SKU-1"], ["SKU-2", "SKU-3"]])
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

describe("what can't come to the pincode", () => {
  const far = [31, 32, 33].map((ordinal) => ({
    ...shoe(ordinal),
    variants: [aVariant({ sku: `FAR-${ordinal}`, stockedIn: ["WH-GAU"] })],
  }))

  it("is counted apart, and listed only when asked for; total, pages and facets stay as they are", async () => {
    const { search } = await setUp([...many, ...far], { soldOut: ["FAR-32"] })
    const folded = await search({ text: "runner" })
    expect(folded).toMatchObject({ total: 30, unreachable: 3, beyond: [] })
    const { beyond, ...rest } = await search({ text: "runner", beyond: true })
    expect(beyond.map(({ sku }) => sku)).toEqual(["FAR-31", "FAR-33"])
    expect(beyond.every((hit) => !("promise" in hit))).toBe(true)
    expect({ ...rest, beyond: [] }).toEqual(folded)
  })
})

describe("when nothing is listed", () => {
  const red = shoe(1, { facets: ["brand=Chetak", "material=Mesh"] })

  it("says which one filter to give up, and how many there are then", async () => {
    const { search } = await setUp([red])
    const result = await search({ text: "runner", filters: { material: ["Wool"] }, priceMinMinor: 50_00 })
    expect(result).toMatchObject({ total: 0, popular: [] })
    expect(result.relaxations).toEqual([
      { key: "material", value: "Wool", label: "Material: Wool", total: 1 },
    ])
  })

  it("shows what others buy where no filter is to blame", async () => {
    const { search } = await setUp(many)
    const { total, relaxations, popular } = await search({ text: "submarine" })
    expect([total, relaxations]).toEqual([0, []])
    expect(popular.map(({ productId }) => productId).slice(0, 2)).toEqual(["P-00", "P-01"])
  })

  it("neither fails nor waits with what it may do without", async () => {
    const index = fakeProductIndex()
    const only = (rest: () => Promise<never>) => (query: IndexQuery) =>
      query.text === "" || query.size === 0 || query.band === "some" ? rest() : index.search(query)
    const failing = await setUp([], { search: only(() => Promise.reject(new Error("away"))) })
    expect(await failing.search({ text: "lamp" })).toMatchObject({ total: 0, popular: [], limited: false })
    expect(failing.faults).toHaveLength(1)
    const slow = only(() => new Promise<never>(() => undefined))
    const hung = await setUp([], { search: slow, late: Promise.resolve() })
    expect(await hung.search({ text: "lamp" })).toMatchObject({ total: 0, popular: [], limited: false })
  })

  it("asks no more than it must where something is listed", async () => {
    const { search, asked } = await setUp(many)
    expect(await search({ text: "runner" })).toMatchObject({ relaxations: [], popular: [], reading: "exact" })
    expect(asked).toHaveLength(1)
  })
})

it("goes on by its cursor through all there is, each product once, though some sell out", async () => {
  const { search } = await setUp(many, { soldOut: ["SKU-2", "SKU-7"] })
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof search>> = await search({ pageSize: 7, cursor })
    seen.push(...page.hits.map(({ sku }) => sku))
    cursor = page.cursor
  } while (cursor !== null && seen.length < 100)
  expect(seen).toHaveLength(28)
  expect(new Set(seen).size).toBe(28)
})
