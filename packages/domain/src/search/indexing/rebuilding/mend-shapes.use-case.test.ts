import { expect, it } from "vitest"
import { aCategory, aProduct, aStock } from "../../testing/catalog.builder.ts"
import { fakeMisshapen } from "../../testing/misshapen.fake.ts"
import type { IndexDocument } from "../index-document.model.ts"
import { stockRoom } from "../index-document.rule.ts"
import { makeMendShapes } from "./mend-shapes.use-case.ts"

const many = Array.from({ length: 1203 }, (_, at) => `P-${String(at).padStart(5, "0")}`)

const setUp = (held: ReadonlyMap<string, number> | null, withdrawn: ReadonlySet<string> = new Set()) => {
  const index = fakeMisshapen(held ?? new Map())
  const followed: (readonly [readonly IndexDocument[], readonly string[]])[] = []
  let turns = 0
  const mend = makeMendShapes({
    shelf: {
      listCategories: async () => [aCategory()],
      getProducts: async (ids) =>
        ids.map((id) =>
          aProduct({
            id,
            revision: 2,
            state: withdrawn.has(id) ? "withdrawn" : "live",
            variants: [aSku(id)],
          }),
        ),
    },
    stock: { availabilityOf: async (skus) => skus.map((sku) => aStock(sku, { "WH-BLR": 1 }, 3)) },
    interests: { ratesOf: async () => new Map() },
    index: { misshapen: async () => (held === null ? null : index.misshapen) },
    followStock: async (...told) => void followed.push(told),
    turn: async () => {
      turns += 1
    },
  })
  return { mend, ...index, followed, turns: () => turns }
}
const aSku = (sku: string) => ({ sku, options: {}, offer: { priceMinor: 100, mrpMinor: 100 } })
const current = 2 * stockRoom + 3
const holding = (ids: readonly string[], version = current) => new Map(ids.map((id) => [id, version]))

it("writes each anew as it truly stands, a batch and a turn at a time, and tells how many are left", async () => {
  const { mend, left, rewritten, turns } = setUp(holding(many))
  const told: number[] = []
  expect(await mend((count) => told.push(count))).toBe(0)
  expect(told).toEqual([1203, 703, 203, 0])
  expect(left.size).toBe(0)
  expect(rewritten).toHaveLength(many.length)
  expect(turns()).toBe(3)
})

it("touches nothing in an index that isn't of its own shape", async () => {
  const { mend, rewritten } = setUp(null)
  expect(await mend()).toBeNull()
  expect(rewritten).toEqual([])
})

it("takes away what was withdrawn, and looks after the stock of what it wrote and of what was overtaken", async () => {
  const held = new Map([...holding(["P-1", "P-2"]), ["P-3", current + 1] as const])
  const { mend, left, rewritten, followed } = setUp(held, new Set(["P-2"]))
  expect(await mend()).toBe(1)
  expect([...left.keys()]).toEqual(["P-3"])
  expect(rewritten.map(({ kind }) => kind)).toEqual(["put", "remove"])
  expect(followed).toMatchObject([[[{ productId: "P-1" }, { productId: "P-3" }], ["P-3"]]])
})

it("ends although others go on writing in their shape behind it", async () => {
  const { mend, left } = setUp(holding(many))
  const done = mend((count) => {
    if (count < many.length) left.set("P-00000", current)
  })
  expect(await done).toBe(0)
  expect([...left.keys()]).toEqual(["P-00000"])
})
