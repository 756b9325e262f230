import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { aCategory, aDepartment, aProduct, aStock } from "../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { fakeInterests } from "../testing/interests.fake.ts"
import { makeFollowStock } from "./follow-stock.use-case.ts"
import type { IndexDocument } from "./index-document.model.ts"
import { stockRoom } from "./index-document.rule.ts"
import { makeIndexItems } from "./index-items.use-case.ts"
import { makeIndexProducts } from "./index-products.use-case.ts"
import { makeAwaitedItems } from "./known/awaited-items.rule.ts"
import { makeKnownStock } from "./known/known-stock.rule.ts"
import { makeRestockProducts } from "./restock-products.use-case.ts"

it("reads items of which the index isn't known to hold that revision, each once, and says which", async () => {
  const known = makeKnownStock()
  const document = aDocument({
    productId: "P1",
    version: 3 * stockRoom + 2,
    variants: [aVariant({ sku: "A" })],
  })
  known.keep([document], new Map([["A", aStock("A", {}, 2)]]))
  const read: (readonly string[])[] = []
  const index = makeIndexItems({
    known,
    awaited: makeAwaitedItems(),
    stock: { availabilityOf: async () => [] },
    indexProducts: async (ids) => void read.push(ids),
  })
  const change = (productId: string, revision: number) => ({ productId, revision })
  expect(await index([change("P1", 2), change("P1", 3)])).toEqual(new Set())
  expect(read).toEqual([])
  expect(await index([change("P1", 3), change("P1", 4), change("P2", 1), change("P2", 2)])).toEqual(
    new Set(["P1", "P2"]),
  )
  expect(read).toEqual([["P1", "P2"]])
})

it("leaves a new item to the news of its first units, while none of its SKUs was ever booked", async () => {
  const booked = new Map([["B2", 1]])
  const read: (readonly string[])[] = []
  const asked: (readonly string[])[] = []
  const awaited = makeAwaitedItems()
  const index = makeIndexItems({
    known: makeKnownStock(),
    awaited,
    stock: {
      availabilityOf: async (skus) => {
        asked.push(skus)
        return skus.map((sku) => aStock(sku, {}, booked.get(sku) ?? 0))
      },
    },
    indexProducts: async (ids) => void read.push(ids),
  })
  const created = (productId: string, stockFollowsOf: readonly string[]) => ({
    ...{ productId, revision: 1 },
    stockFollowsOf,
  })
  const changes = [created("A", ["A1"]), created("B", ["B1", "B2"]), { productId: "C", revision: 1 }]
  expect(await index(changes)).toEqual(new Set(["B", "C"]))
  expect(await index([created("A", ["A1"]), { productId: "A", revision: 2 }])).toEqual(new Set(["A"]))
  expect(await index([created("D", ["D1"])])).toEqual(new Set())
  expect([read, asked]).toEqual([
    [["B", "C"], ["A"]],
    [["A1", "B1", "B2"], ["A1"], ["D1"]],
  ])
  expect(awaited.take(["A1", "B1", "C1", "D1"])).toEqual(["A", "D"])
})

/** A new item whose units are booked one SKU after the other, two processes that hear of it, and an index that keeps the newest version. */
const setUp = (turn: <Value>(work: () => Value) => Promise<Value>) => {
  const product = aProduct({ revision: 1 })
  const skus = product.variants.map(({ sku }) => sku)
  const revisions = new Map<string, number>()
  const stockOf = (sku: string) => aStock(sku, { "WH-A": revisions.get(sku) ?? 0 }, revisions.get(sku) ?? 0)
  const held = new Map<string, IndexDocument>()
  const put = (document: IndexDocument): string[] => {
    if (document.version <= (held.get(document.productId)?.version ?? 0)) return [document.productId]
    held.set(document.productId, document)
    return []
  }
  const stock = { availabilityOf: (asked: readonly string[]) => turn(() => asked.map(stockOf)) }
  const shelf = {
    getProducts: () => turn(() => [product]),
    listCategories: async () => [aDepartment(), aCategory()],
    productIdsOf: () => turn(() => [product.id]),
  }
  const documents = {
    reading: () => turn(() => [...held.values()]),
    holding: () => turn(() => [...held.values()]),
    replace: (all: readonly IndexDocument[]) => turn(() => all.flatMap(put)),
    renew: (all: readonly IndexDocument[]) => turn(() => all.flatMap(put)),
    reweigh: async () => undefined,
  }
  const index = {
    apply: (changes: readonly { readonly kind: string }[]) =>
      turn(() =>
        changes.flatMap((change) => ("document" in change ? put(change.document as IndexDocument) : [])),
      ),
  }
  const processes = [0, 1].map(() => {
    const [known, awaited] = [makeKnownStock(), makeAwaitedItems()]
    const followStock = makeFollowStock({ documents, stock, known })
    const indexProducts = makeIndexProducts({ shelf, stock, interests: fakeInterests(), index, followStock })
    const restock = makeRestockProducts({ documents, shelf, stock, known, awaited, indexProducts })
    return { restock, items: makeIndexItems({ known, awaited, stock, indexProducts }) }
  })
  const hearItem = async (at: number) => {
    await processes[at % 2]?.items([{ productId: product.id, revision: 1, stockFollowsOf: skus }])
  }
  const book = async (sku: string, at: number) => {
    const revision = (revisions.get(sku) ?? 0) + 1
    revisions.set(sku, revision)
    await processes[at % 2]?.restock([{ sku, revision }])
  }
  const standing = () => held.get(product.id)?.variants.map(({ sku, stockedIn }) => [sku, stockedIn.length])
  return { skus, hearItem, book, standing }
}

test.prop([fc.scheduler(), fc.array(fc.nat({ max: 3 }), { maxLength: 6 })], { numRuns: 500 })(
  "shows a new item with all its units in the end, however its news and theirs meet",
  async (scheduler, hearings) => {
    const { skus, hearItem, book, standing } = setUp((work) =>
      scheduler.schedule(Promise.resolve()).then(work),
    )
    const items = [0, ...hearings].map(async (at) => {
      await scheduler.schedule(Promise.resolve())
      await hearItem(at)
    })
    const booked = skus.map(async (sku, at) => {
      await scheduler.schedule(Promise.resolve())
      await book(sku, at + hearings.length)
    })
    await scheduler.waitFor(Promise.all([...items, ...booked]))
    expect(standing()).toEqual(skus.map((sku) => [sku, 1]))
  },
)
