import { expect, it } from "vitest"
import type { IndexDocument } from "../indexing/index-document.model.ts"
import { makeExtras } from "../query/extras.rule.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { aReach } from "../testing/query.builder.ts"
import { type FindRelatedPorts, makeFindRelated } from "./find-related.use-case.ts"

const away = () => Promise.reject(new Error("away"))
const never = () => new Promise<never>(() => undefined)

const shoe = (ordinal: number, over: Partial<IndexDocument> = {}): IndexDocument =>
  aDocument({
    productId: `P-${ordinal}`,
    popularity: 100 - ordinal,
    variants: [aVariant({ sku: `SKU-${ordinal}` })],
    ...over,
  })
const lamp = (ordinal: number, over: Partial<IndexDocument> = {}): IndexDocument =>
  shoe(ordinal, { title: "Lamp", categoryId: "lamps", categoryPath: ["home", "lamps"], ...over })

const setUp = async (documents: readonly IndexDocument[], over: Partial<FindRelatedPorts> = {}) => {
  const index = fakeProductIndex()
  await index.apply(documents.map((document) => ({ kind: "put", document })))
  const faults: unknown[] = []
  const find = makeFindRelated({
    clock: { now: () => new Date("2026-11-18T06:00:00Z") },
    boughtWith: async () => [],
    documents: { reading: async (ids) => documents.filter(({ productId }) => ids.includes(productId)) },
    index,
    stock: { soldOut: async () => new Set() },
    delivery: { reach: async () => aReach({ "WH-BLR": "2026-11-19" }) },
    extras: makeExtras({
      pause: async () => undefined,
      patienceMs: 5,
      onFault: (error) => faults.push(error),
    }),
    onHintAway: (error) => faults.push(error),
    ...over,
  })
  const related = await find("P-1", "560001")
  const ids = (row: readonly { readonly productId: string }[]) => row.map(({ productId }) => productId)
  return { ...related, ids: { together: ids(related.together), similar: ids(related.similar) }, faults }
}

/** Patience that never ends, so that what is asked for is had. */
const patient = makeExtras({ pause: never, patienceMs: 5, onFault: () => undefined })

it("names what was bought with it in its order, then its own kind; itself never, nothing twice", async () => {
  const world = [shoe(1), shoe(2), shoe(3), lamp(4), lamp(5)]
  const { ids, together } = await setUp(world, {
    extras: patient,
    boughtWith: async () => ["P-5", "P-3", "P-gone", "P-1"],
  })
  expect(ids).toEqual({ together: ["P-5", "P-3"], similar: ["P-2"] })
  expect(together[0]).toMatchObject({ sku: "SKU-5", promise: { latest: "2026-11-19" } })
})

it("shows nothing that is sold out or can't come here, in either row", async () => {
  const far = [aVariant({ sku: "FAR", stockedIn: ["WH-GAU"] })]
  const world = [shoe(1), shoe(2), shoe(3, { variants: far }), lamp(4), lamp(5, { variants: far }), shoe(6)]
  const { ids } = await setUp(world, {
    extras: patient,
    boughtWith: async () => ["P-4", "P-5"],
    stock: { soldOut: async (skus) => new Set(skus.filter((sku) => ["SKU-2", "SKU-4"].includes(sku))) },
  })
  expect(ids).toEqual({ together: [], similar: ["P-6"] })
})

it("fills a row up with what others of its kind buy, and ends it there", async () => {
  const others = Array.from({ length: 20 }, (_, at) => shoe(at + 2, { title: `Boot ${at}` }))
  const { ids } = await setUp([shoe(1), ...others], { extras: patient })
  expect(ids.similar).toEqual(["P-2", "P-3", "P-4", "P-5", "P-6", "P-7", "P-8", "P-9"])
})

it("leaves empty what is away or late, and knows nothing of what the index doesn't hold", async () => {
  const world = [shoe(1), shoe(2)]
  const alone = await setUp(world, { extras: patient, boughtWith: away })
  expect(alone.ids).toEqual({ together: [], similar: ["P-2"] })
  const nothing = { together: [], similar: [] }
  expect((await setUp(world, { boughtWith: never, documents: { reading: never } })).ids).toEqual(nothing)
  expect((await setUp([shoe(2)], { extras: patient })).ids).toEqual(nothing)
  const blind = await setUp(world, { extras: patient, stock: { soldOut: away } })
  expect([blind.ids.similar, blind.faults.length]).toEqual([["P-2"], 1])
})
