import { expect, it } from "vitest"
import { aCategory, aDepartment } from "../testing/catalog.builder.ts"
import { makeSuggest } from "./suggest.use-case.ts"

const categories = [aDepartment(), aCategory({ id: "wash", name: "Hair & Body Wash" }), aCategory()]
const suggestWith = (index: Parameters<typeof makeSuggest>[0]["index"], faults: unknown[] = []) =>
  makeSuggest({
    index,
    shelf: { listCategories: async () => categories },
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

it("offers nothing for nothing, and categories alone while the index is away", async () => {
  const faults: unknown[] = []
  const suggest = suggestWith({ suggest: () => Promise.reject(new Error("away")) }, faults)
  expect(await suggest("   ")).toEqual([])
  expect(await suggest("body w")).toEqual([
    { kind: "category", text: "Hair & Body Wash", categoryId: "wash" },
  ])
  expect(faults).toHaveLength(1)
})
