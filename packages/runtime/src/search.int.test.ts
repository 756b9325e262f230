import { createServer } from "node:net"
import type { SearchQuery } from "@haat/domain/search"
import { until } from "@haat/platform/clock"
import { rereadEnv } from "@haat/platform/env"
import { afterAll, beforeAll, expect, it } from "vitest"
import { calls, category, idOf, lately, shelf, soldOut, stock } from "./search/testing/nine-mugs.ts"
import { createSearch } from "./search.ts"
import { clients, closeAll } from "./shared/index.ts"

const query = (over: Partial<SearchQuery> = {}): SearchQuery => ({
  text: "walrus",
  categoryId: category.id,
  filters: {},
  priceMinMinor: null,
  priceMaxMinor: null,
  ratingAtLeast: null,
  withinDays: null,
  pincode: "560001",
  sort: "relevance",
  page: 1,
  pageSize: 4,
  ...over,
})
const search = createSearch(clients, calls)
const ids = [...shelf.keys()]
const totalOf = async (over: Partial<SearchQuery> = {}) =>
  (await search.searchProducts(query(over), "v")).total

beforeAll(async () => {
  await search.indexProducts(ids)
  await until("nine mugs to be found", async () => (await totalOf()) === 9)
})
afterAll(async () => {
  for (const [id, one] of shelf) shelf.set(id, { ...one, state: "withdrawn", revision: 99 })
  await createSearch(clients, calls).indexProducts(ids)
  await closeAll()
})

it("finds what was indexed, page by page, with dates and true counts", async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => search.searchProducts(query({ page }), "v")))
  expect(pages.flatMap(({ hits }) => hits.map(({ productId }) => productId))).toHaveLength(9)
  expect(new Set(pages.flatMap(({ hits }) => hits.map(({ productId }) => productId))).size).toBe(9)
  expect(pages[0]?.hits[0]).toMatchObject({
    currency: "INR",
    promise: { earliest: "2026-11-19", feeMinor: 4900 },
  })
  for (const facet of pages[0]?.facets ?? []) {
    if (!["glaze", "color"].includes(facet.key)) continue
    for (const { value, count } of facet.values)
      expect(await totalOf({ filters: { [facet.key]: [value] } })).toBe(count)
  }
})

it("hides at once what the near-real-time marks call sold out, then for good when indexed again", async () => {
  soldOut.add("INT-SEARCH-0")
  const hidden = await search.searchProducts(query(), "v")
  expect(hidden.hits.map(({ sku }) => sku)).not.toContain("INT-SEARCH-0")
  expect(hidden.hits).toHaveLength(4)
  stock.set("INT-SEARCH-0", { revision: 2, available: 0 })
  await search.indexProducts([idOf(0)])
  soldOut.clear()
  await until("eight mugs are left", async () => (await totalOf()) === 8)
})

it("is right in total, facets and every page about what sold out a moment ago, though the index doesn't know", async () => {
  const before = await totalOf()
  for (const ordinal of [1, 6]) {
    lately.add(`INT-SEARCH-${ordinal}`)
    soldOut.add(`INT-SEARCH-${ordinal}`)
  }
  await until("the search to hear of it", async () => (await totalOf()) === before - 2)
  const pages = await Promise.all([1, 2].map((page) => search.searchProducts(query({ page }), "v")))
  const seen = pages.flatMap(({ hits }) => hits.map(({ sku }) => sku))
  expect(seen.sort()).toEqual([2, 3, 4, 5, 7, 8].map((n) => `INT-SEARCH-${n}`))
  for (const page of pages) {
    expect(page).toMatchObject({ total: before - 2, pageCount: 2 })
    const glazes = page.facets.find(({ key }) => key === "glaze")?.values ?? []
    expect(glazes.reduce((sum, { count }) => sum + count, 0)).toBe(before - 2)
  }
  lately.clear()
  soldOut.clear()
  await until("all of them again", async () => (await totalOf()) === before)
})

it("names beside a product what goes with it and what is like it, without what is sold out", async () => {
  const { together, similar } = await search.findRelated(idOf(4), "560001")
  expect(together.map(({ sku }) => sku)).toEqual(["INT-SEARCH-5"])
  expect(similar.map(({ sku }) => sku).sort()).toEqual([1, 2, 3, 6, 7, 8].map((n) => `INT-SEARCH-${n}`))
  expect(similar[0]?.promise).toEqual({
    service: "standard",
    earliest: "2026-11-19",
    latest: "2026-11-20",
    feeMinor: 4900,
  })
})

it("corrects a misspelled word and completes a begun one", async () => {
  const corrected = await search.searchProducts(query({ text: "wallrus" }), "v")
  expect(corrected.corrected).toBe("walrus")
  expect(corrected.total).toBeGreaterThan(0)
  const products = async () =>
    (await search.suggest("walrus", "560001")).flatMap((one) => (one.kind === "product" ? [one.slug] : []))
  const before = await products()
  expect(before.length).toBeGreaterThan(1)
  for (const slug of before) soldOut.add(`INT-SEARCH-${slug.slice(-1)}`)
  expect(await products()).not.toEqual(expect.arrayContaining(before))
  soldOut.clear()
  expect(await products()).toEqual(before)
})

it("answers with a limited list of deliverable goods while Elasticsearch can't be reached", async () => {
  const silent = createServer().listen(0, "127.0.0.1")
  await until("the port is known", () => silent.listening)
  const address = silent.address()
  const port = typeof address === "object" && address ? address.port : 0
  silent.close()
  const before = process.env.ELASTIC_URL
  process.env.ELASTIC_URL = `http://127.0.0.1:${port}`
  rereadEnv()
  await closeAll()
  try {
    const result = await createSearch(clients, calls).searchProducts(query(), "v")
    expect(result).toMatchObject({ limited: true, facets: [] })
    expect(result.hits.map(({ sku }) => sku)).toEqual(["INT-SEARCH-1", "INT-SEARCH-2"])
  } finally {
    if (before === undefined) delete process.env.ELASTIC_URL
    else process.env.ELASTIC_URL = before
    rereadEnv()
    await closeAll()
  }
})
