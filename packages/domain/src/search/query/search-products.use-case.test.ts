import { describe, expect, it } from "vitest"
import { aVariant } from "../testing/document.builder.ts"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { searchScene, shoe } from "../testing/search-scene.fake.ts"
import type { IndexQuery } from "./index-query.model.ts"

const many = Array.from({ length: 30 }, (_, ordinal) => shoe(ordinal))

describe("searchProducts", () => {
  it("lists a page with dates, total and facets, and records the search", async () => {
    const { search, logged } = await searchScene(many)
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
    const { search } = await searchScene(many, { soldOut: ["SKU-0", "SKU-3"] })
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
    const { search } = await searchScene([shoe(1), shoe(2), shoe(3)], { hint })
    await search({ pageSize: 1 })
    expect((await search({ pageSize: 1 })).hits[0]?.sku).toBe("SKU-3")
    expect(asked).toEqual([["SKU-1"], ["SKU-1"], ["SKU-2", "SKU-3"]])
  })

  it("takes the index's word when nobody knows what sold out", async () => {
    const { search, faults } = await searchScene(many, {
      hint: () => Promise.reject(new Error("Redis is away")),
    })
    expect((await search({ pageSize: 10 })).hits).toHaveLength(10)
    expect(faults).toHaveLength(1)
  })

  it("lists hits from the index while the catalog is away", async () => {
    const { search } = await searchScene(many, {
      categories: () => Promise.reject(new Error("MongoDB is away")),
    })
    expect(await search({ text: "runner" })).toMatchObject({ total: 30, limited: false })
  })

  it("answers with a limited list while the index is away", async () => {
    const { search, faults, logged } = await searchScene(many, {
      search: () => Promise.reject(new Error("away")),
    })
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
    const { search } = await searchScene([...many, ...far], { soldOut: ["FAR-32"] })
    const folded = await search({ text: "runner" })
    expect(folded).toMatchObject({ total: 30, unreachable: 3, beyond: [] })
    const { beyond, ...rest } = await search({ text: "runner", beyond: true })
    expect(beyond.map(({ sku }) => sku)).toEqual(["FAR-31", "FAR-33"])
    expect(beyond.every((hit) => !("promise" in hit))).toBe(true)
    expect({ ...rest, beyond: [] }).toEqual(folded)
  })
})

describe("while there is no promise table", () => {
  const reach = () => Promise.reject(new Error("no promise table"))

  it("dates nothing, and lists what matches and is in stock as what nothing is promised of", async () => {
    const { search, faults, asked, logged } = await searchScene(many, { reach, soldOut: ["SKU-1"] })
    const { hits, beyond, ...rest } = await search({ text: "runner" })
    expect(rest).toMatchObject({ total: 0, unreachable: 30, reachKnown: false, limited: false })
    expect([hits, rest.popular, rest.similar, rest.relaxations]).toEqual([[], [], [], []])
    expect(beyond.map(({ sku }) => sku).slice(0, 3)).toEqual(["SKU-0", "SKU-2", "SKU-3"])
    expect(beyond.every((hit) => !("promise" in hit))).toBe(true)
    expect([faults.length, asked.length, logged.length]).toEqual([1, 1, 1])
  })

  it("says so of the list that stands in for the index, too", async () => {
    const { search } = await searchScene(many, { reach, search: () => Promise.reject(new Error("away")) })
    expect(await search({ text: "runner" })).toMatchObject({ limited: true, reachKnown: false, hits: [] })
    expect(await (await searchScene(many)).search({ text: "runner" })).toMatchObject({ reachKnown: true })
  })
})

describe("when nothing is listed", () => {
  const red = shoe(1, { facets: ["brand=Chetak", "material=Mesh"] })

  it("says which one filter to give up, and how many there are then", async () => {
    const { search } = await searchScene([red])
    const result = await search({ text: "runner", filters: { material: ["Wool"] }, priceMinMinor: 50_00 })
    expect(result).toMatchObject({ total: 0, popular: [] })
    expect(result.relaxations).toEqual([
      { key: "material", value: "Wool", label: "Material: Wool", total: 1 },
    ])
  })

  it("shows what others buy where no filter is to blame", async () => {
    const { search } = await searchScene(many)
    const { total, relaxations, popular } = await search({ text: "submarine" })
    expect([total, relaxations]).toEqual([0, []])
    expect(popular.map(({ productId }) => productId).slice(0, 2)).toEqual(["P-00", "P-01"])
  })

  it("shows what is similar where the pincode is all that is in the way, and asks for little more than that row", async () => {
    const far = shoe(31, {
      title: "Submarine Runner",
      variants: [aVariant({ sku: "FAR-31", stockedIn: ["WH-GAU"] })],
    })
    const index = fakeProductIndex()
    await index.apply([far, ...many].map((document) => ({ kind: "put", document })))
    const rows: IndexQuery[] = []
    const { search } = await searchScene([], {
      search: async (query, looked) => {
        if (query.band !== "some") return index.search(query, looked)
        rows.push(query)
        return index.search({ ...query, text: "runner" })
      },
    })
    const { total, similar } = await search({ text: "submarine runner", exact: true })
    expect([total, similar.length]).toEqual([0, 8])
    expect(rows.map(({ size }) => size)).toEqual([20])
  })

  it("neither fails nor waits with what it may do without", async () => {
    const index = fakeProductIndex()
    const only = (rest: () => Promise<never>) => (query: IndexQuery, looked?: readonly IndexQuery[]) =>
      query.text === "" || query.size === 0 || query.band === "some" ? rest() : index.search(query, looked)
    const failing = await searchScene([], { search: only(() => Promise.reject(new Error("away"))) })
    expect(await failing.search({ text: "lamp" })).toMatchObject({ total: 0, popular: [], limited: false })
    expect(failing.faults).toHaveLength(1)
    const slow = only(() => new Promise<never>(() => undefined))
    const hung = await searchScene([], { search: slow, late: Promise.resolve() })
    expect(await hung.search({ text: "lamp" })).toMatchObject({ total: 0, popular: [], limited: false })
  })

  it("asks no more than it must where something is listed", async () => {
    const { search, asked } = await searchScene(many)
    expect(await search({ text: "runner" })).toMatchObject({ relaxations: [], popular: [], reading: "exact" })
    expect(asked).toHaveLength(1)
  })
})
