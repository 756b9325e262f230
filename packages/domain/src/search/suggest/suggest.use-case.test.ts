import { expect, it } from "vitest"
import { aCategory, aDepartment } from "../testing/catalog.builder.ts"
import { aReach } from "../testing/query.builder.ts"
import { makeSuggest } from "./suggest.use-case.ts"

const categories = [aDepartment(), aCategory({ id: "wash", name: "Hair & Body Wash" }), aCategory()]
type Ports = Parameters<typeof makeSuggest>[0]
const suggestWith = (
  index: Ports["index"],
  faults: unknown[] = [],
  { trending = [], ...ports }: Partial<Omit<Ports, "trending">> & { trending?: readonly string[] } = {},
) => {
  const suggest = makeSuggest({
    clock: { now: () => new Date("2026-11-18T06:00:00Z") },
    index,
    shelf: { listCategories: async () => categories },
    trending: async () => trending,
    delivery: { reach: async () => aReach({ "WH-BLR": "2026-11-19", "WH-MAA": "2026-11-19" }) },
    stock: { soldOut: async () => new Set() },
    onIndexAway: (error) => faults.push(error),
    onHintAway: (error) => faults.push(error),
    ...ports,
  })
  return (prefix: string) => suggest(prefix, "560001")
}
const aRunner = (name: string, variants: readonly { sku: string; stockedIn: readonly string[] }[]) => ({
  title: name,
  slug: name,
  image: null,
  variants,
})

it("offers queries, then categories, then products", async () => {
  const suggest = suggestWith({
    suggest: async (prefix) => ({
      queries: [`${prefix}nning shoes`],
      products: [aRunner("Runner X", [{ sku: "X", stockedIn: ["WH-BLR"] }])],
    }),
  })
  expect(await suggest("  RU ")).toEqual([
    { kind: "query", text: "running shoes" },
    { kind: "category", text: "Running Shoes", categoryId: "shoes" },
    { kind: "product", text: "Runner X", slug: "Runner X", image: null },
  ])
})

it("opens with what many search for, and in a quiet shop with its departments", async () => {
  const index = { suggest: async () => ({ queries: [], products: [] }) }
  expect(await suggestWith(index, [], { trending: ["kettle", "kurta"] })(" ")).toEqual([
    { kind: "query", text: "kettle" },
    { kind: "query", text: "kurta" },
  ])
  expect(await suggestWith(index)("")).toEqual([{ kind: "category", text: "Fashion", categoryId: "fashion" }])
})

it("puts first what many asked, once, and reads Hindi", async () => {
  const index = { suggest: async () => ({ queries: ["kurta", "kurta set"], products: [] }) }
  const suggest = suggestWith(index, [], { trending: ["kettle", "kurta blue", "kurta"] })
  const texts = (await suggest("कुर्")).map(({ text }) => text)
  expect(texts).toEqual(["kurta blue", "kurta", "kurta set"])
})

it("offers categories alone while the index is away", async () => {
  const faults: unknown[] = []
  const suggest = suggestWith({ suggest: () => Promise.reject(new Error("away")) }, faults)
  expect(await suggest("!!!")).toEqual([])
  expect(await suggest("body w")).toEqual([
    { kind: "category", text: "Hair & Body Wash", categoryId: "wash" },
  ])
  expect(faults).toHaveLength(1)
})

it("goes on without categories while the catalog is away", async () => {
  const faults: unknown[] = []
  const shelf = { listCategories: () => Promise.reject(new Error("MongoDB is away")) }
  const index = { suggest: async () => ({ queries: ["running shoes"], products: [] }) }
  const suggest = suggestWith(index, faults, { shelf })
  expect(await suggest("run")).toEqual([{ kind: "query", text: "running shoes" }])
  expect(await suggest("")).toEqual([])
  expect(faults).toHaveLength(2)
})

const runners = [
  aRunner("Here", [{ sku: "A", stockedIn: ["WH-BLR"] }]),
  aRunner("Sold out", [{ sku: "B", stockedIn: ["WH-BLR"] }]),
  aRunner("In another size", [
    { sku: "C-1", stockedIn: ["WH-BLR"] },
    { sku: "C-2", stockedIn: ["WH-MAA"] },
  ]),
  aRunner("Left only where it can't come from", [
    { sku: "D-1", stockedIn: ["WH-BLR"] },
    { sku: "D-2", stockedIn: ["WH-GAU"] },
  ]),
]

it("asks for what stands where it can come from, and offers nothing that sold out since", async () => {
  const asked: unknown[] = []
  const index: Ports["index"] = {
    suggest: async (_, within) => {
      asked.push(within)
      return { queries: [], products: runners }
    },
  }
  const suggest = suggestWith(index, [], {
    stock: { soldOut: async (skus) => new Set(skus.filter((sku) => ["B", "C-1", "D-1"].includes(sku))) },
  })
  expect((await suggest("run")).map(({ text }) => text)).toEqual(["Running Shoes", "Here", "In another size"])
  expect(asked).toEqual([{ limit: 10, warehouseIds: ["WH-BLR", "WH-MAA"] }])
})

it("offers no product where nobody can say what comes there; what sold out may be unknown", async () => {
  const index: Ports["index"] = {
    suggest: async (_, { warehouseIds }) => ({
      queries: [],
      products: warehouseIds.length > 0 ? runners : [],
    }),
  }
  const away = () => Promise.reject(new Error("away"))
  const faults: unknown[] = []
  const lost = suggestWith(index, faults, { delivery: { reach: away } })
  expect((await lost("run")).map(({ kind }) => kind)).toEqual(["category"])
  const unmarked = suggestWith(index, faults, { stock: { soldOut: away } })
  expect(await unmarked("run")).toHaveLength(5)
  expect(faults).toHaveLength(2)
})
