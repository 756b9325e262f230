import { aDocument, aVariant } from "@haat/domain/search/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it } from "vitest"
import { makeIndexVersions } from "../index-versions.elastic.ts"
import { makeProductIndex } from "../product-index.elastic.ts"
import { ownIndex } from "../testing/own-index.ts"
import { makeStoredDocuments } from "./stored-documents.elastic.ts"

const { elastic, names, open, drop } = ownIndex("products-stored")
const index = makeProductIndex(elastic, names)
const documents = makeStoredDocuments(elastic, names)

beforeAll(open)
afterAll(drop)

const product = (version: number, stockedIn: readonly string[] = []) => {
  const sku = `SKU-${newId()}`
  return aDocument({ productId: `P-${sku}`, version, variants: [aVariant({ sku, stockedIn })] })
}
const put = (document: ReturnType<typeof product>) => ({ kind: "put", document }) as const
const skuOf = ({ variants: [one] }: ReturnType<typeof product>): string => one?.sku ?? ""

it("reads what was written last although searches don't see it yet, as it was given", async () => {
  const document = product(1, ["WH-A"])
  await index.apply([put(document)])
  await elastic.indices.refresh({ index: names.live })
  const newer = { ...document, version: 2, title: "Newer" }
  await index.apply([put(newer)])
  const [held] = await documents.holding([skuOf(document), "SKU-nobody-has"])
  expect(held).toMatchObject(newer)
  expect(await documents.reading([document.productId, "P-nobody-has"])).toMatchObject([newer])
})

it("writes back what is newer and names what was overtaken", async () => {
  const [one, two] = [product(1), product(5)]
  await index.apply([put(one), put(two)])
  const refused = await documents.replace([
    { ...one, version: 2, title: "Restocked" },
    { ...two, version: 4, title: "Late" },
  ])
  expect(refused).toEqual([two.productId])
  await elastic.indices.refresh({ index: names.live })
  const held = await documents.holding([skuOf(one), skuOf(two)])
  expect(held.map(({ title }) => title).sort()).toEqual([two.title, "Restocked"].sort())
})

it("leaves what is being built to those who read the whole truth", async () => {
  const document = product(1)
  await index.apply([put(document)])
  const rebuild = await makeIndexVersions(elastic, names).rebuild()
  const title = "Of the new shape"
  await rebuild.apply([put({ ...document, title })], { lastProductId: document.productId, read: 1 })

  const restocked = { ...document, version: 2 }
  expect(await documents.replace([restocked])).toEqual([document.productId])
  await documents.reweigh([{ ...document, conversion: 0.5 }])
  await rebuild.swap()
  expect(await documents.reading([document.productId])).toMatchObject([{ version: 1, title }])

  expect(await documents.replace([{ ...restocked, title }])).toEqual([])
  expect(await documents.reading([document.productId])).toMatchObject([{ version: 2, title }])
})

it("writes what was written as a whole just now to the index being built as well", async () => {
  const document = product(1)
  const rebuild = await makeIndexVersions(elastic, names).rebuild()
  await index.apply([put(document)])
  expect(await documents.renew([{ ...document, version: 2 }])).toEqual([])
  await rebuild.swap()
  expect(await documents.reading([document.productId])).toMatchObject([{ version: 2 }])
})

it("holds nothing for unknown SKUs", async () => {
  expect(await documents.holding(["SKU-nobody-has"])).toEqual([])
  expect(await documents.reading([])).toEqual([])
  expect(await documents.replace([])).toEqual([])
})

it("writes other weights over the same reading, and never over a newer one", async () => {
  const [one, two] = [product(3), product(3)]
  await index.apply([put(one), put({ ...two, version: 4 })])
  await documents.reweigh([one, two].map((document) => ({ ...document, conversion: 0.5 })))
  const held = await documents.reading([one.productId, two.productId])
  expect(held.map(({ version, conversion }) => [version, conversion])).toEqual([
    [3, 0.5],
    [4, undefined],
  ])
})
