import type { IndexDocument } from "@haat/domain/search"
import { aDocument, aQuery, aReach, aVariant, worldPlan } from "@haat/domain/search/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { makeProductIndex } from "./product-index.elastic.ts"
import { ownIndex } from "./testing/own-index.ts"

const { elastic, names, open, drop } = ownIndex("products-relevance")

type Row = readonly [title: string, brand: string, category: string, popularity: number]
/** What a word merely describes sells best here, so that only relevance can put it behind. */
const rows: readonly Row[] = [
  ["Patila Roz Pressure Cooker, 5 L", "Patila", "Pressure Cookers", 40],
  ["Patila Roz Pressure Cooker Gasket, 5 L", "Patila", "Spare Parts", 90_000],
  ["Patila Chef Pressure Cooker, 3 L", "Patila", "Pressure Cookers", 20],
  ["Loha Handi Pressure Cooker, 2 L", "Loha", "Pressure Cookers", 10],
  ["Shatak Powerplay Cricket Bat (Club)", "Shatak", "Cricket & Hockey", 5],
  ["Shatak Cricket Bat Grip (Club)", "Shatak", "Cricket & Hockey", 80_000],
  ["Snaan Roz Soap Dispenser", "Snaan", "Bath & Cleaning", 70_000],
  ["Vanya Vetiver Handmade Soap", "Vanya", "Bath, Body & Oral Care", 3],
  ["Khet Sona Basmati Rice", "Khet", "Rice & Flour", 4],
  ["Agni Electric Rice Cooker (500 W)", "Agni", "Kitchen Appliances", 95_000],
  ["Kapas Shaam Bath Towel Set (300 TC)", "Kapas", "Bath Linen", 2],
  ["Nidra Towel Rack", "Nidra", "Bath & Cleaning", 60_000],
  ["Agni Diya Lamp", "Ujjwal", "Lamps", 99_000],
  ["Patila Tawa for Dosa", "Patila", "Cookware", 50],
  ["Kadak Patil Tea", "Chai Nagari", "Tea", 99_500],
]
const documents: readonly IndexDocument[] = rows.map(([title, brand, category, popularity], at) =>
  aDocument({
    productId: `R-${at}`,
    title,
    brand,
    popularity,
    description: "",
    categoryNames: [category],
    variants: [aVariant({ sku: `SUP-03-R${at}-RED` })],
  }),
)
/** Alike but for where they stand; what comes last would stand first if nothing told them apart. */
const combs = ["WH-C", "WH-B", "WH-A"].map((place, at) =>
  aDocument({
    productId: `S-${at}`,
    title: "Neem Comb",
    variants: [aVariant({ sku: `COMB-${at}`, stockedIn: [place] })],
  }),
)

/** Alike but for what speaks for them. */
const mats = [
  { popularity: 900, ratingAverage: 3.5, createdAt: "2026-10-19T00:00:00.000Z" },
  { popularity: 40, ratingAverage: 4.5, conversion: 0.4, createdAt: "2026-11-18T00:00:00.000Z" },
  { popularity: 0, ratingAverage: 0, conversion: 0, createdAt: "2020-01-01T00:00:00.000Z" },
].map((over, at) =>
  aDocument({ productId: `M-${at}`, title: "Jute Mat", variants: [aVariant({ sku: `MAT-${at}` })], ...over }),
)

beforeAll(async () => {
  await open()
  await makeProductIndex(elastic, names).apply(
    [...documents, ...combs, ...mats].map((document) => ({ kind: "put", document }) as const),
  )
  await elastic.indices.refresh({ index: names.live })
})
afterAll(drop)

const found = async (text: string, band: "exact" | "wide" = "exact") => {
  const plan = { ...worldPlan(aQuery({ text }), aReach({ "WH-BLR": "2026-11-19" })), text, band }
  return makeProductIndex(elastic, names).search(plan, [plan])
}
const titles = async (text: string, band: "exact" | "wide" = "exact") =>
  (await found(text, band)).hits.map(({ document }) => document.title)

it.each([
  ["pressure cooker", "Pressure Cooker, 5 L"],
  ["cricket bat", "Cricket Bat (Club)"],
  ["soap", "Handmade Soap"],
  ["rice", "Basmati Rice"],
  ["towels", "Bath Towel Set"],
])("puts what is a %s before what is merely for one, however well that sells", async (text, best) => {
  expect((await titles(text))[0]).toContain(best)
})

it("puts a whole title first", async () => {
  const title = "Patila Chef Pressure Cooker, 3 L"
  expect((await titles(title, "wide"))[0]).toBe(title)
})

it("puts a brand before a model of that name and before what only looks alike", async () => {
  expect((await titles("agni"))[0]).toBe("Agni Electric Rice Cooker (500 W)")
  const ranked = await titles("patila", "wide")
  const alike = ranked.indexOf("Kadak Patil Tea")
  expect(ranked.slice(0, 4).every((title) => title.startsWith("Patila"))).toBe(true)
  expect(alike).toBe(4)
})

it("finds one SKU alone, in any case", async () => {
  expect(await titles("sup-03-r7-red")).toEqual(["Vanya Vetiver Handmade Soap"])
})

it("corrects a misspelled query to one that finds the thing", async () => {
  const spelling = await makeProductIndex(elastic, names).spell("presure cooker")
  const [typed] = (await found("presure cooker")).found
  expect({ spelling, textTotal: typed?.textTotal }).toEqual({ spelling: "pressure cooker", textTotal: 0 })
  expect((await titles("presure cooker", "wide"))[0]).toContain("Pressure Cooker")
})

it("knows what things are called, apart from what they are for or made of", async () => {
  const kinds = [["towel"], ["dispenser"], ["refrigerator"], ["soap dispenser"], ["towel dispenser"]]
  const uses = await makeProductIndex(elastic, names).kindsOf(
    kinds.map((names) => ({ names, categoryIds: [] })),
  )
  expect(uses.map(({ asKind }) => asKind)).toEqual([1, 1, 0, 1, 0])
})

it("reads by some of the words only what is of the kind asked for", async () => {
  const plan = worldPlan(aQuery({ text: "yellow rack towel" }), aReach({ "WH-BLR": "2026-11-19" }))
  const some = { ...plan, text: "yellow rack towel", band: "some" as const }
  const index = makeProductIndex(elastic, names)
  const titlesOf = async (names: readonly string[], beside: readonly string[] = []) => {
    const kind = { names, categoryIds: [], beside }
    return (await index.search({ ...some, kind })).hits.map(({ document }) => document.title)
  }
  expect(await titlesOf([])).toContain("Nidra Towel Rack")
  expect(await titlesOf(["towel"])).toEqual(["Kapas Shaam Bath Towel Set (300 TC)"])
  expect(await titlesOf(["refrigerator"])).toEqual([])
  expect(await titlesOf(["rack"], ["towel"])).toEqual(["Nidra Towel Rack"])
  expect(await titlesOf(["rack"], ["curtain"])).toEqual([])
})

it("counts as alike what has most of the words, not what has one", async () => {
  const plan = worldPlan(aQuery({ text: "" }), aReach({ "WH-BLR": "2026-11-19" }))
  const texts = ["patila chef cooker 3 l", "48 inch kitchen towel hood", "5 l 3 l mattress towel"]
  const found = await makeProductIndex(elastic, names).look(
    texts.map((text) => ({ ...plan, text, band: "alike" })),
  )
  expect(found.map(({ alikeTotal }) => alikeTotal > 0)).toEqual([true, false, false])
})

it("keeps each hit in the band it matched by: all words, then what only looks alike", async () => {
  const { hits } = await found("patila", "wide")
  const bands = hits.map(({ band }) => band)
  expect(bands).toEqual([...bands].sort((a, b) => b - a))
  expect(new Set(bands).size).toBeGreaterThan(1)
})

it("puts first what comes first, though staff weigh nothing else", async () => {
  const reach = aReach({ "WH-A": "2026-11-18", "WH-B": "2026-11-19", "WH-C": "2026-11-21" })
  const plan = { ...worldPlan(aQuery({ text: "comb" }), reach), text: "comb" }
  const nothing = { text: 0, popularity: 0, rating: 0, conversion: 0, freshness: 0 }
  const idsBy = async (delivery: number) => {
    const weights = { ...nothing, delivery }
    return (await makeProductIndex(elastic, names).search({ ...plan, weights })).hits.map(
      ({ document }) => document.productId,
    )
  }
  expect(await idsBy(1)).toEqual(["S-2", "S-1", "S-0"])
  expect(await idsBy(0)).toEqual(["S-0", "S-1", "S-2"])
})

const nothingWeighs = { text: 0, popularity: 0, rating: 0, conversion: 0, freshness: 0, delivery: 0 }
const matsBy = async (weights: Partial<typeof nothingWeighs>) => {
  const plan = worldPlan(aQuery({ text: "mat" }), aReach({ "WH-BLR": "2026-11-19" }))
  const asked = { ...plan, today: "2026-11-18", text: "mat", weights: { ...nothingWeighs, ...weights } }
  const { hits } = await makeProductIndex(elastic, names).search(asked)
  return hits.map(({ document, score }) => ({ id: document.productId, score }))
}

it("adds sales, ratings and conversion as one number to the same sum as one by one", async () => {
  const together = await matsBy({ popularity: 2, rating: 2, conversion: 2 })
  const apart = await matsBy({ popularity: 2, rating: 2, conversion: 2.000_01 })
  expect(together.map(({ id }) => id)).toEqual(["M-1", "M-0", "M-2"])
  expect(together.map(({ id }) => id)).toEqual(apart.map(({ id }) => id))
  const least = Math.min(...together.map(({ score }) => score))
  expect(together[0]?.score).toBeCloseTo(least + 2 * (Math.log10(41) + 0.9 + 4 * Math.log10(5)), 2)
  for (const [at, { score }] of together.entries()) expect(score).toBeCloseTo(apart[at]?.score ?? 0, 2)
})

it("halves what newness adds every thirty days", async () => {
  const [newest, older, oldest] = await matsBy({ freshness: 20 })
  expect([newest, older, oldest].map((one) => one?.id)).toEqual(["M-1", "M-0", "M-2"])
  expect((newest?.score ?? 0) - (oldest?.score ?? 0)).toBeCloseTo(10, 2)
  expect((older?.score ?? 0) - (oldest?.score ?? 0)).toBeCloseTo(5, 2)
})
