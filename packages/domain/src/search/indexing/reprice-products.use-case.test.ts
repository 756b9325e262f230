import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { aCategory, aDepartment, aProduct, aStock } from "../testing/catalog.builder.ts"
import { fakeInterests } from "../testing/interests.fake.ts"
import { makeFollowStock } from "./follow-stock.use-case.ts"
import type { IndexDocument, SourceProduct } from "./index-document.model.ts"
import { documentOf } from "./index-document.rule.ts"
import { makeIndexProducts } from "./index-products.use-case.ts"
import { makeAwaitedItems } from "./known/awaited-items.rule.ts"
import { makeKnownStock } from "./known/known-stock.rule.ts"
import { makeRepriceProducts } from "./reprice-products.use-case.ts"
import { makeRestockProducts } from "./restock-products.use-case.ts"

type Step = "price" | "title" | "stock"
type Told = { readonly about: Step; readonly revision: number; readonly stockRevision: number }

/** One item, its stock, two processes that hear of them, and an index that keeps the newest version; whatever is asked of them takes its turn. */
const setUp = (turn: <Value>(work: () => Value) => Promise<Value>) => {
  let product: SourceProduct = aProduct({ revision: 1 })
  let stockRevision = 1
  const categories = [aDepartment(), aCategory()]
  const stockOf = (sku: string) => aStock(sku, { "WH-A": stockRevision % 2 }, stockRevision)
  const wholeNow = (): IndexDocument =>
    documentOf({
      product,
      categories: new Map(categories.map((one) => [one.id, one])),
      variantKeys: new Set(["color", "size"]),
      stock: new Map(product.variants.map(({ sku }) => [sku, stockOf(sku)])),
    })
  const held = new Map([[product.id, wholeNow()]])
  const reads = { whole: 0 }
  const put = (document: IndexDocument): string[] => {
    if (document.version <= (held.get(document.productId)?.version ?? 0)) return [document.productId]
    held.set(document.productId, document)
    return []
  }
  const stock = { availabilityOf: (skus: readonly string[]) => turn(() => skus.map(stockOf)) }
  const shelf = {
    getProducts: () =>
      turn(() => {
        reads.whole += 1
        return [product]
      }),
    listCategories: async () => categories,
    productIdsOf: async () => [product.id],
    getPrices: () =>
      turn(() => [
        {
          productId: product.id,
          revision: product.revision,
          rating: product.rating,
          prices: product.variants.map(({ sku, offer }) => ({ sku, ...offer })),
        },
      ]),
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
  const aProcess = () => {
    const [known, awaited] = [makeKnownStock(), makeAwaitedItems()]
    const followStock = makeFollowStock({ documents, stock, known })
    const indexProducts = makeIndexProducts({ shelf, stock, interests: fakeInterests(), index, followStock })
    const reprice = makeRepriceProducts({ documents, shelf, stock, followStock, indexProducts })
    const restock = makeRestockProducts({ documents, shelf, stock, known, awaited, indexProducts })
    return { indexProducts, reprice, restock }
  }
  const processes = [aProcess(), aProcess()] as const
  const happen = (about: Step): Told => {
    const { revision, title, variants } = product
    if (about === "stock") stockRevision += 1
    else product = { ...product, revision: revision + 1, title: about === "title" ? `${title}!` : title }
    if (about === "price")
      product = {
        ...product,
        variants: variants.map((one) => ({
          ...one,
          offer: { ...one.offer, priceMinor: one.offer.priceMinor + 1 },
        })),
      }
    return { about, revision: product.revision, stockRevision }
  }
  const hear = ({ about, revision, stockRevision: now }: Told, at = 0): Promise<void> => {
    const { indexProducts, reprice, restock } = processes[at % 2 === 0 ? 0 : 1]
    if (about === "stock")
      return restock(product.variants.slice(0, 1).map(({ sku }) => ({ sku, revision: now })))
    return about === "title" ? indexProducts([product.id]) : reprice([{ productId: product.id, revision }])
  }
  return {
    happen,
    hear,
    reprice: processes[0].reprice,
    reads,
    held: () => held.get(product.id),
    wholeNow,
    product: () => product,
  }
}

const anySteps = fc.array(fc.constantFrom<Step>("price", "title", "stock"), { minLength: 1, maxLength: 8 })
/** Which events are heard, by place: any order, any number of times; all of them at least once. */
const anyHearing = fc.array(fc.nat({ max: 7 }), { maxLength: 8 })

test.prop([fc.scheduler(), anySteps, anyHearing, fc.nat()])(
  "ends as a whole new reading would, in whatever order and however often the events are heard, side by side",
  async (scheduler, steps, extra, seed) => {
    const scene = setUp((work) => scheduler.schedule(Promise.resolve()).then(work))
    const told = steps.map(scene.happen)
    const places = [...told.keys(), ...extra.filter((at) => at < told.length)]
    const shuffled = places
      .map((at, index) => ({ at, order: (index * 7919 + seed * (at + 1)) % 101 }))
      .sort((a, b) => a.order - b.order)
    const heard = Promise.all(shuffled.map(({ at, order }) => scene.hear(told[at] as Told, order)))
    await scheduler.waitFor(heard)
    expect(scene.held()).toEqual(scene.wholeNow())
  },
)

test.prop([fc.scheduler(), anySteps], { numRuns: 1000 })(
  "ends so too when the truth moves on while the events are heard",
  async (scheduler, steps) => {
    const scene = setUp((work) => scheduler.schedule(Promise.resolve()).then(work))
    const heard = Promise.all(
      steps.map(async (step, at) => {
        await scheduler.schedule(Promise.resolve())
        await scene.hear(scene.happen(step), at)
      }),
    )
    await scheduler.waitFor(heard)
    expect(scene.held()).toEqual(scene.wholeNow())
  },
)

const atOnce = async <Value>(work: () => Value): Promise<Value> => work()

it("doesn't read the item for a change of prices", async () => {
  const scene = setUp(atOnce)
  const changes = ["price", "price"] as const
  await scene.reprice(changes.map((step) => ({ productId: "P-1", ...scene.happen(step) })))
  expect(scene.reads.whole).toBe(0)
  expect(scene.held()).toEqual(scene.wholeNow())
})

it("reads the item when more than prices changed, and nothing for nothing", async () => {
  const scene = setUp(atOnce)
  scene.happen("title")
  await scene.hear(scene.happen("price"))
  expect(scene.reads.whole).toBe(1)
  expect(scene.held()).toEqual(scene.wholeNow())
  await scene.reprice([])
  expect(scene.reads.whole).toBe(1)
})
