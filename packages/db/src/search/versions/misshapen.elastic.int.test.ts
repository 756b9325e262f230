import { makeMendShapes, makeReindex } from "@haat/domain/search"
import { aDocument, aProduct, aStock, aVariant } from "@haat/domain/search/testing"
import { afterAll, beforeEach, expect, it } from "vitest"
import { createElastic } from "../../shared/index.ts"
import { indexNames } from "../index-names.mapping.ts"
import { ensureProductIndex, makeIndexVersions } from "../index-versions.elastic.ts"
import { makeProductIndex } from "../product-index.elastic.ts"
import { productIndexMappings, productIndexSettings } from "../product-index.mapping.ts"
import { makeStoredDocuments } from "../writing/stored-documents.elastic.ts"
import { indicesOf } from "./index-aliases.elastic.ts"
import { shape } from "./index-shape.mapping.ts"

const elastic = createElastic()
const names = indexNames("products-misshapen")
const versions = makeIndexVersions(elastic, names)
const documents = makeStoredDocuments(elastic, names)
const revisionRoom = 1_000_000_000
const ids = Array.from({ length: 7 }, (_, at) => `P-${at}`)

const truth = {
  shelf: {
    countProducts: async () => ids.length,
    listProductIds: async (after: string | null, limit: number) =>
      ids.filter((id) => after === null || id > after).slice(0, limit),
    listCategories: async () => [],
    getProducts: async (wanted: readonly string[]) =>
      wanted.map((id) =>
        aProduct({
          ...{ id, slug: id, revision: 2, title: "As it truly is" },
          variants: [{ sku: id, options: {}, offer: { priceMinor: 100, mrpMinor: 100 } }],
        }),
      ),
  },
  stock: {
    availabilityOf: async (skus: readonly string[]) => skus.map((sku) => aStock(sku, { "WH-A": 1 }, 3)),
  },
  interests: { ratesOf: async () => new Map<string, number>() },
}
const current = 2 * revisionRoom + 3

const mend = makeMendShapes({
  ...truth,
  index: versions,
  followStock: async () => undefined,
  turn: async () => undefined,
})

/** What a process of another release would write: its own fields, its own mark or, before there were marks, none. */
const writeOtherwise = async (alias: string, id: string, { version = current, mark = "of-another" } = {}) =>
  elastic.index({
    ...{ index: alias, id, version, version_type: "external" },
    document: {
      ...{ productId: id, version, title: "As it was", skus: [id], variants: [{ sku: id, formerly: 1 }] },
      ...{ formerly: { a: 1 }, ...(mark === "" ? {} : { shape: mark }) },
    },
  })
const stored = async (id: string) =>
  (await elastic.get<{ shape?: string; title: string }>({ index: names.live, id }))._source
const refresh = () => elastic.indices.refresh({ index: names.live })
const dropAll = async () => {
  const all = Object.keys(await elastic.indices.get({ index: names.pattern, features: ["aliases"] }))
  for (const index of all) await elastic.indices.delete({ index })
}

beforeEach(async () => {
  await dropAll()
  await ensureProductIndex(elastic, names)
})
afterAll(async () => {
  await dropAll()
  await elastic.close()
})

it("brings nothing of another shape through a rebuild, although others write it whole into the new index", async () => {
  let meddled = false
  const meddling = {
    ...versions,
    rebuild: async () => {
      const rebuild = await versions.rebuild()
      const meddle = async () => {
        if (meddled) return
        meddled = true
        for (const id of ["P-1", "P-4"]) await writeOtherwise(names.building, id)
        await writeOtherwise(names.building, "P-5", { mark: "" })
      }
      return {
        ...rebuild,
        apply: async (...batch: Parameters<typeof rebuild.apply>) => {
          await meddle()
          await rebuild.apply(...batch)
        },
      }
    },
  }
  await makeReindex({ ...truth, index: meddling, turn: async () => undefined })()
  expect(meddled).toBe(true)
  const { docs } = await elastic.mget<{ shape: string; title: string }>({ index: names.live, ids })
  const all = docs.map((doc) => ("_source" in doc ? [doc._source?.shape, doc._source?.title] : []))
  expect(all).toEqual(ids.map(() => [shape, "As it truly is"]))
})

it("mends the live index down to none, at the version that stands, and never over a newer one", async () => {
  await writeOtherwise(names.live, "P-1")
  await writeOtherwise(names.live, "P-2", { mark: "" })
  await writeOtherwise(names.live, "P-3", { version: current + 1 })
  await refresh()
  const found = await versions.misshapen()
  expect(await found?.count()).toBe(3)
  expect(await found?.list("P-1", 1)).toEqual(["P-2"])
  const told: number[] = []
  expect(await mend((left) => told.push(left))).toBe(1)
  expect(told).toEqual([3, 1])
  expect(await stored("P-1")).toMatchObject({ shape, title: "As it truly is" })
  expect(await stored("P-3")).toMatchObject({ title: "As it was" })
  await refresh()
  expect(await found?.count()).toBe(1)
})

it("takes no document of another shape for one of its own: it is read as a whole instead", async () => {
  await writeOtherwise(names.live, "P-1")
  const own = aDocument({ productId: "P-2", variants: [aVariant({ sku: "P-2" })] })
  await makeProductIndex(elastic, names).apply([{ kind: "put", document: own }])
  await refresh()
  const productIds = async (read: Promise<readonly { readonly productId: string }[]>) =>
    (await read).map(({ productId }) => productId)
  expect(await productIds(documents.reading(["P-1", "P-2"]))).toEqual(["P-2"])
  expect(await productIds(documents.holding(["P-1", "P-2"]))).toEqual(["P-2"])
})

it("leaves an index alone that was built in another shape", async () => {
  const [own = ""] = await indicesOf(elastic, names.live)
  await elastic.indices.delete({ index: own })
  await elastic.indices.create({
    index: names.version(90),
    settings: productIndexSettings,
    mappings: { ...productIndexMappings, _meta: { shape: "of-another" } },
    aliases: { [names.live]: {} },
  })
  await writeOtherwise(names.live, "P-1")
  await refresh()
  expect(await mend()).toBeNull()
  expect(await stored("P-1")).toMatchObject({ title: "As it was" })
})
