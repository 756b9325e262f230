import { randomBytes } from "node:crypto"
import { itemChanged, stockCounted } from "@haat/events/catalog"
import { until } from "@haat/platform/clock"
import { defineConsumer, isEvent, startConsumer } from "@haat/platform/consumer"
import { createCatalog } from "@haat/runtime/catalog"
import { clients, closeAll } from "@haat/runtime/shared"
import { afterAll, beforeAll, expect, it } from "vitest"
import { applySubmissionsConsumer } from "./apply-submissions.consumer.ts"

const tail = randomBytes(4).toString("hex")
const supplierId = `SUP-T${tail}`
const categoryId = `mugs-${tail}`
const catalog = createCatalog(clients)
const running: { readonly stop: () => Promise<void> }[] = []
const heard: { readonly type: string; readonly key: string; readonly revision: number }[] = []

const listener = defineConsumer({
  name: `catalog.test-${tail}`,
  subscribe: [itemChanged, stockCounted],
  handle: async (event) => {
    const isOurs = isEvent(stockCounted, event)
      ? event.payload.sku.startsWith(supplierId)
      : event.payload.skus.some((sku) => sku.startsWith(supplierId))
    if (isOurs) heard.push({ type: event.type, key: event.key, revision: event.payload.revision })
  },
})

const row = (n: number, price: number) =>
  `M${n},Stoneware Mug No. ${n},Meenakari,${categoryId},${price},WH-BLR=${n}|WH-MAA=3`
const csvOf = (price: number) =>
  `id,title,brand,category,price,stock\n${Array.from({ length: 50 }, (_, n) => row(n + 1, price)).join("\n")}\n`
const feed = async (text: string) => {
  const bytes = (async function* () {
    yield Buffer.from(text)
  })()
  const result = await catalog.readFeed({ supplierId, format: "csv", bytes, dryRun: false })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
/** Other tests leave submissions in the topic that nobody can place: each is tried alone before it is put aside. */
const keptAt = (priceMinor: number) =>
  until(
    `50 products at ${priceMinor}`,
    async () => {
      const skus = await catalog.getSkus(Array.from({ length: 50 }, (_, n) => `${supplierId}-M${n + 1}`))
      return skus.length === 50 && skus.every((sku) => sku.priceMinor === priceMinor)
    },
    { timeoutMs: 60_000 },
  )
const count = (type: string) => heard.filter((event) => event.type === type).length

beforeAll(async () => {
  await catalog.saveCategories([
    {
      id: categoryId,
      name: categoryId,
      path: [categoryId],
      parentId: null,
      attributes: [],
      variantOptions: [],
    },
  ])
  await catalog.saveSuppliers([{ id: supplierId, name: "Test Supplier", apiKeyHashes: [] }])
  const engine = { producer: clients.producer() }
  running.push(
    startConsumer(listener, {}, engine),
    startConsumer(applySubmissionsConsumer, { catalog }, engine),
  )
})

afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()))
  const { db } = clients.mongo()
  await db.collection("catalog_item").deleteMany({ supplierId })
  await db.collection<{ _id: string }>("catalog_supplier").deleteOne({ _id: supplierId })
  await db.collection<{ _id: string }>("catalog_category").deleteOne({ _id: categoryId })
  await db.collection("catalog_feed").deleteMany({ supplierId })
  await closeAll()
})

it("a feed goes through Kafka into MongoDB and out by its outbox, once; the same feed again says nothing", async () => {
  expect(await feed(csvOf(299))).toMatchObject({ rows: 50, submitted: 50, rejected: 0 })
  await keptAt(29_900)
  await until("all items told", () => count(itemChanged.type) >= 50, { timeoutMs: 40_000 })
  await until("all counts told", () => count(stockCounted.type) >= 50, { timeoutMs: 40_000 })
  expect(await feed(csvOf(299))).toMatchObject({ submitted: 0, unchanged: 50 })
  expect(await feed(csvOf(349))).toMatchObject({ submitted: 50 })
  await keptAt(34_900)
  await until("all changes told", () => count(itemChanged.type) >= 100, { timeoutMs: 40_000 })
  expect(count(itemChanged.type)).toBe(100)
  expect(count(stockCounted.type)).toBe(50)
  const perKey = Map.groupBy(
    heard.filter(({ type }) => type === itemChanged.type),
    ({ key }) => key,
  )
  for (const events of perKey.values()) expect(events.map(({ revision }) => revision)).toEqual([1, 2])
}, 300_000)
