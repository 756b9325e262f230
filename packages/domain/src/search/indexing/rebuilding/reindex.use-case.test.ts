import { expect, it } from "vitest"
import { aCategory, aProduct } from "../../testing/catalog.builder.ts"
import { fakeMisshapen } from "../../testing/misshapen.fake.ts"
import { makeReindex } from "./reindex.use-case.ts"

const ids = Array.from({ length: 1203 }, (_, ordinal) => `P-${String(ordinal).padStart(5, "0")}`)

/** Written by others into the new index while it was built, in a shape of their own. */
const foreign = ["P-00002", "P-00003"]

const setUp = (after: string | null, failAt = Number.POSITIVE_INFINITY) => {
  const order: string[] = []
  const written: string[] = []
  const marks: string[] = []
  let swapped = false
  const { misshapen, left } = fakeMisshapen(new Map(foreign.map((id) => [id, 1])))
  const reindex = makeReindex({
    shelf: {
      listCategories: async () => [aCategory()],
      getProducts: async (wanted) =>
        wanted.map((id) => aProduct({ id, state: id.endsWith("7") ? "withdrawn" : "live" })),
      countProducts: async () => ids.length,
      listProductIds: async (from, limit) => ids.filter((id) => from === null || id > from).slice(0, limit),
    },
    stock: { availabilityOf: async () => [] },
    interests: { ratesOf: async () => new Map() },
    index: {
      rebuild: async () => ({
        after,
        done: after === null ? 0 : ids.indexOf(after) + 1,
        apply: async (changes, { lastProductId: last }) => {
          order.push("batch")
          if (marks.length >= failAt) throw new Error("killed")
          written.push(
            ...changes.flatMap((change) => (change.kind === "put" ? change.document.productId : [])),
          )
          marks.push(last)
        },
        misshapen: async () => misshapen,
        swap: async () => {
          order.push("swap")
          swapped = true
          return written.length
        },
      }),
    },
    turn: async () => void order.push("turn"),
  })
  return { reindex, written, marks, order, left, swapped: () => swapped }
}

it("writes every live product, tells how far it is, then swaps", async () => {
  const { reindex, written, order, left, swapped } = setUp(null)
  const progress: number[] = []
  const live = ids.filter((id) => !id.endsWith("7"))
  expect(await reindex((done, total) => progress.push(done, total))).toBe(live.length)
  expect(written).toEqual(live)
  expect(progress).toEqual([500, 1203, 1000, 1203, 1203, 1203])
  expect(swapped()).toBe(true)
  expect(order.join(" ")).toBe("turn batch turn batch turn batch turn turn swap")
  expect(left.size).toBe(0)
})

it("doesn't swap when interrupted, and goes on from the last batch", async () => {
  const first = setUp(null, 1)
  await expect(first.reindex()).rejects.toThrow("killed")
  expect(first.swapped()).toBe(false)
  const second = setUp(first.marks.at(-1) ?? null)
  const progress: number[] = []
  await second.reindex((done) => progress.push(done))
  expect(progress).toEqual([1000, 1203])
  expect([...first.written, ...second.written]).toEqual(ids.filter((id) => !id.endsWith("7")))
})
