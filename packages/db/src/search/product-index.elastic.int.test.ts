import { type IndexPage, markEnd, markStart } from "@haat/domain/search"
import {
  aDocument,
  aQuery,
  aReach,
  aVariant,
  buyableContract,
  fewCounted,
  listsContract,
  partialCountsContract,
  productIndexContract,
  worldPlan,
} from "@haat/domain/search/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makeProductIndex } from "./product-index.elastic.ts"
import { productIndexMappings, productIndexSettings } from "./product-index.mapping.ts"
import { ownIndex } from "./testing/own-index.ts"

const { elastic, names, open, drop } = ownIndex("products-contract")
beforeAll(open)
afterAll(drop)

/** A fresh index, since a deleted document's version is remembered. */
const clear = async () => {
  const { live, version } = names
  const [former = ""] = Object.keys(await elastic.indices.getAlias({ name: live }))
  const index = former === version(901) ? version(902) : version(901)
  await elastic.indices.create({ index, settings: productIndexSettings, mappings: productIndexMappings })
  await elastic.indices.updateAliases({
    actions: [{ remove_index: { index: former } }, { add: { index, alias: live } }],
  })
}
const settle = async () => {
  await elastic.indices.refresh({ index: names.live })
}
const make = async () => ({ index: makeProductIndex(elastic, names), clear, settle })

describe("the product index in Elasticsearch", () => {
  productIndexContract(make, 8)
  listsContract(make, 12)
  buyableContract(make, 6)
  partialCountsContract(
    async () => ({
      ...(await make()),
      index: makeProductIndex(elastic, names, { most: fewCounted, named: 1000 }),
    }),
    4,
  )

  it("says of which facets it names the most frequent values only", async () => {
    await clear()
    const watts = Array.from({ length: 5 }, (_, at) =>
      Array.from({ length: 5 - at }, () => `watts=${at + 1}`),
    )
    const documents = watts.flat().map((token, at) => aDocument({ productId: `P-${at}`, facets: [token] }))
    await makeProductIndex(elastic, names).apply(documents.map((document) => ({ kind: "put", document })))
    await settle()
    const plan = () => worldPlan(aQuery(), aReach({ "WH-BLR": "2026-11-19" }))
    const few = await makeProductIndex(elastic, names, { most: 1000, named: 2 }).search(plan())
    expect(few.counts.tokens.get("watts")).toEqual([
      { value: "1", count: 5 },
      { value: "2", count: 4 },
    ])
    expect(few.counts.cut).toEqual(new Set(few.counts.tokens.keys()))
    const whole = await makeProductIndex(elastic, names).search(plan())
    expect(whole.counts.tokens.get("watts")).toHaveLength(5)
    expect(whole.counts.cut).toEqual(new Set())
  })

  const found = async (text: string, band: "exact" | "wide" = "exact") => {
    const plan = { ...worldPlan(aQuery({ text }), aReach({ "WH-BLR": "2026-11-19" })), text, band }
    return makeProductIndex(elastic, names).search(plan, [plan])
  }
  const titles = async (text: string, band: "exact" | "wide" = "exact") =>
    (await found(text, band)).hits.map(({ document }) => document.title)

  it("folds units and model numbers, stems lightly, knows other wordings and what sounds alike", async () => {
    await clear()
    const named = ["Basmati Rice 500 gm", "XR-500 Camera", "Running Shoes", "Refrigerator 190 Litres"]
    await makeProductIndex(elastic, names).apply(
      named.map((title, index) => ({
        kind: "put",
        document: aDocument({ productId: `P-${index}`, title, categoryNames: [], brand: "Chetak" }),
      })),
    )
    await settle()
    expect(await titles("rice 500g")).toEqual([named[0]])
    expect(await titles("xr500")).toEqual([named[1]])
    expect(await titles("shoe")).toEqual([named[2]])
    const wordings = {
      ...worldPlan(aQuery({ text: "fridge 190l" }), aReach({ "WH-BLR": "2026-11-19" })),
      alternatives: ["refrigerator 190l"],
    }
    const { hits } = await makeProductIndex(elastic, names).search(wordings)
    expect(hits.map(({ document }) => document.title)).toEqual([named[3]])
    expect(await titles("basmatee rais", "wide")).toEqual([])
    expect(await titles("basmatee", "wide")).toEqual([named[0]])
    expect(await titles("CHETAK")).toHaveLength(4)
  })

  it("finds a SKU exactly, ranks a typo below every exact match, and spells better", async () => {
    await clear()
    const title = (productId: string, text: string, popularity: number) =>
      aDocument({ productId, title: text, popularity, categoryNames: [] })
    const poor = { ratingAverage: 1, ratingCount: 1, createdAt: "2020-01-01T00:00:00.000Z" }
    const documents = [
      { ...title("P-1", "Kettle steel", 0), ...poor },
      title("P-2", "Kettel deluxe", 900_000),
      title("P-3", "Mug", 1),
    ]
    await makeProductIndex(elastic, names).apply(documents.map((document) => ({ kind: "put", document })))
    await settle()
    expect(await titles("kettle")).toEqual(["Kettle steel"])
    expect(await titles("kettle", "wide")).toEqual(["Kettle steel", "Kettel deluxe"])
    const wide = {
      ...worldPlan(aQuery({ text: "kettle" }), aReach({ "WH-BLR": "2026-11-19" })),
      text: "kettle",
    }
    const bySales = { ...wide, band: "wide" as const, weights: { ...wide.weights, text: 0 } }
    const { hits } = await makeProductIndex(elastic, names).search(bySales)
    expect(hits.map(({ document }) => document.title)).toEqual(["Kettle steel", "Kettel deluxe"])
    expect((await found("sku-1")).found).toEqual([{ textTotal: 3, alikeTotal: 0 }])
    expect(await makeProductIndex(elastic, names).spell("stele kettle")).toBe("steel kettle")
  })

  it("goes on by its tokens beyond the depth of pages to the very end, each product once", async () => {
    await clear()
    const depth = 60
    await elastic.indices.putSettings({ index: names.live, settings: { max_result_window: depth } })
    const index = makeProductIndex(elastic, names)
    const ids = Array.from({ length: 2 * depth + 7 }, (_, at) => `P-${String(at).padStart(4, "0")}`)
    await index.apply(
      ids.map((productId, at) => {
        const variants = [aVariant({ sku: productId })]
        return { kind: "put", document: aDocument({ productId, popularity: at % 7, variants }) } as const
      }),
    )
    await settle()
    const plan = { ...worldPlan(aQuery(), aReach({ "WH-BLR": "2026-11-19" })), size: 20 }
    await expect(index.list({ ...plan, from: depth })).rejects.toThrow()
    const seen: string[] = []
    let after: string | null = null
    do {
      const { hits }: IndexPage = await index.list({ ...plan, after })
      seen.push(...hits.map(({ document }) => document.productId))
      after = hits.length < plan.size ? null : (hits.at(-1)?.token() ?? null)
    } while (after !== null && seen.length <= ids.length)
    expect(seen.toSorted()).toEqual(ids)
  })

  it("marks what matched in the title without any HTML", async () => {
    await clear()
    const document = aDocument({ title: "<b>Walrus</b> mug" })
    await makeProductIndex(elastic, names).apply([{ kind: "put", document }])
    await settle()
    expect((await found("walrus")).hits[0]?.marked).toBe(`<b>${markStart}Walrus${markEnd}</b> mug`)
  })
})
