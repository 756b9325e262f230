import { expect, it } from "vitest"
import { writePlace } from "../answer/list-place.rule.ts"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { searchScene, shoe } from "../testing/search-scene.fake.ts"

const many = Array.from({ length: 30 }, (_, ordinal) => shoe(ordinal))

it("leaves out what it knows to have sold out from the list, total, facets and all pages alike", async () => {
  const sold = new Set(["SKU-0", "SKU-3", "SKU-12"])
  const { search } = await searchScene(many, { soldOut: [...sold], lately: () => sold })
  const pages = await Promise.all([1, 2, 3].map((page) => search({ pageSize: 10, page })))
  const seen = pages.flatMap(({ hits }) => hits.map(({ sku }) => sku))
  expect(pages.map(({ total }) => total)).toEqual([27, 27, 27])
  expect(pages[0]?.facets.find(({ key }) => key === "category")?.values[0]?.count).toBe(27)
  expect([seen.length, new Set(seen).size]).toEqual([27, 27])
})

it("leaves out what is left only where it can't come from, and asks marks for what can come", async () => {
  const left = new Map([
    ["SKU-0", ["WH-FAR"]],
    ["SKU-3", ["WH-BLR"]],
  ])
  const asked: (ReadonlySet<string> | undefined)[] = []
  const hint = async (skus: readonly string[], at?: ReadonlySet<string>) => {
    asked.push(at)
    return new Set(skus.filter((sku) => sku === "SKU-1" && at?.has("WH-BLR")))
  }
  const { search } = await searchScene(many, { left, hint })
  const { hits, total } = await search({ pageSize: 5 })
  expect(hits.map(({ sku }) => sku)).toEqual(["SKU-2", "SKU-3", "SKU-4", "SKU-5", "SKU-6"])
  expect(total).toBe(28)
  expect(asked).not.toContain(undefined)
})

it("goes on by its cursor through all there is, each product once, though some sell out on the way", async () => {
  const gone: string[] = []
  const hint = async (skus: readonly string[]) => new Set(skus.filter((sku) => gone.includes(sku)))
  const { search, logged } = await searchScene(many, { hint, lately: () => new Set(gone.slice(0, -1)) })
  const seen: string[] = []
  const pages: number[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof search>> = await search({ pageSize: 7, cursor })
    seen.push(...page.hits.map(({ sku }) => sku))
    pages.push(page.page)
    cursor = page.cursor
    gone.push(...seen.slice(-1), `SKU-${29 - pages.length}`)
  } while (cursor !== null && seen.length < 100)
  expect(new Set(seen).size).toBe(seen.length)
  expect(many.map(({ variants: [one] }) => one?.sku).filter((sku) => !seen.includes(sku ?? ""))).toEqual(
    gone.filter((sku) => !seen.includes(sku)).sort(),
  )
  expect(pages).toEqual([1, 2, 3, 4])
  expect(logged).toMatchObject(pages.map((page) => ({ page })))
})

it("goes on in the reading it began with, though the text would be read otherwise by now", async () => {
  const kettles = Array.from({ length: 6 }, (_, at) => shoe(at, { title: `Kettle ${at}` }))
  const index = fakeProductIndex()
  await index.apply(kettles.map((document) => ({ kind: "put", document })))
  const readings: string[] = []
  const { search } = await searchScene(kettles, {
    search: async (query, looked) => {
      readings.push(query.band)
      return index.search({ ...query, text: query.band === "wide" ? "kettle" : query.text }, looked)
    },
  })
  const cursor = writePlace({
    page: 2,
    reading: { reading: "wide", spelling: null, kind: null },
    listed: [],
    after: "P-02",
  })
  const { hits, reading } = await search({ text: "kettle", cursor })
  expect([reading, readings]).toEqual(["wide", ["wide"]])
  expect(hits.map(({ sku }) => sku)).toEqual(["SKU-3", "SKU-4", "SKU-5"])
})
