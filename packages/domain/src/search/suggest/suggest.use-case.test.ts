import { expect, it } from "vitest"
import { aCategory, aDepartment } from "../testing/catalog.builder.ts"
import { makeSuggest } from "./suggest.use-case.ts"

const categories = [aDepartment(), aCategory({ id: "wash", name: "Hair & Body Wash" }), aCategory()]
const suggestWith = (
  index: Parameters<typeof makeSuggest>[0]["index"],
  faults: unknown[] = [],
  trending: readonly string[] = [],
) =>
  makeSuggest({
    index,
    shelf: { listCategories: async () => categories },
    trending: async () => trending,
    onIndexAway: (error) => faults.push(error),
  })

it("offers queries, then categories, then products", async () => {
  const suggest = suggestWith({
    suggest: async (prefix) => ({
      queries: [`${prefix}nning shoes`],
      products: [{ title: "Runner X", slug: "runner-x", image: null }],
    }),
  })
  expect(await suggest("  RU ")).toEqual([
    { kind: "query", text: "running shoes" },
    { kind: "category", text: "Running Shoes", categoryId: "shoes" },
    { kind: "product", text: "Runner X", slug: "runner-x", image: null },
  ])
})

it("opens with what many search for, and in a quiet shop with its departments", async () => {
  const index = { suggest: async () => ({ queries: [], products: [] }) }
  expect(await suggestWith(index, [], ["kettle", "kurta"])(" ")).toEqual([
    { kind: "query", text: "kettle" },
    { kind: "query", text: "kurta" },
  ])
  expect(await suggestWith(index)("")).toEqual([{ kind: "category", text: "Fashion", categoryId: "fashion" }])
})

it("puts first what many asked, once, and reads Hindi", async () => {
  const index = { suggest: async () => ({ queries: ["kurta", "kurta set"], products: [] }) }
  const suggest = suggestWith(index, [], ["kettle", "kurta blue", "kurta"])
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
