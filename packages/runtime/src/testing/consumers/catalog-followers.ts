import { redisMarks } from "@haat/db/inventory"
import { indexNames } from "@haat/db/search"
import { itemChanged, itemSubmitted, stockCounted, writingModerated } from "@haat/events/catalog"
import { seal } from "@haat/events/envelope"
import { availabilityChanged } from "@haat/events/inventory"
import { newId } from "@haat/platform/ids"
import { paid, type Scenario } from "../../ordering/testing/crash/scenario.ts"
import { clients } from "../../shared/index.ts"
import type { Shop } from "../../shop.ts"
import { follow, mustBe, oneValue, saying, toldByMongo, toldByMysql } from "./follow.ts"

const stamp = (key: string) => ({ id: newId(), occurredAt: new Date(), key })

const submission = (externalId: string) => ({
  ...{ supplierId: "SUP-01", externalId, contentHash: newId().replaceAll("-", "").padEnd(64, "0") },
  ...{
    feedId: newId(),
    row: 1,
    title: "Brass kettle",
    description: "Sings.",
    brand: "Haat",
    category: "things",
  },
  ...{ attributes: {}, images: [] },
  variants: [
    {
      ...{ sku: `SUP-01-${externalId}`, options: {}, priceMinor: 19_900, mrpMinor: 29_900, currency: "INR" },
      stock: [{ warehouseId: "WH-BLR", count: 7 }],
    },
  ],
})

/** A product that has just been submitted, and its SKU. */
export const submitted = async (shop: Shop) => {
  const externalId = newId()
  await shop.catalog.applySubmissions([submission(externalId)], newId())
  const sku = `SUP-01-${externalId}`
  const [item] = await shop.catalog.getSkus([sku])
  if (!item) throw new Error("the submission made no product")
  return { sku, productId: item.productId }
}

const submissions = follow(["catalog.apply-submissions", "mongo"], async (_world, shop) => {
  const ids = [newId(), newId()]
  const messages = saying(...ids.map((id) => seal(itemSubmitted, submission(id), stamp(id))))
  const skus = ids.map((id) => `SUP-01-${id}`)
  const check = async () => {
    const items = await shop.catalog.getSkus(skus)
    const products = await shop.catalog.getProducts(items.map(({ productId }) => productId))
    const told = await Promise.all(products.map(({ id }) => toldByMongo(id, itemChanged)))
    return [
      ...mustBe(
        "revisions",
        products.map(({ revision }) => revision),
        "1,1",
      ),
      ...mustBe(
        "facts told of each",
        told.map(({ length }) => length),
        "1,1",
      ),
    ]
  }
  return { messages, check }
})

const prices = follow(["pricing.copy-product", "mongo"], async (_world, shop) => {
  const { sku, productId } = await submitted(shop)
  const check = async () =>
    mustBe(
      "prices",
      await oneValue("SELECT GROUP_CONCAT(price_minor) FROM pricing_sku WHERE sku = ?", [sku]),
      19_900,
    )
  return { messages: await toldByMongo(productId, itemChanged), check }
})

const counts = follow(["inventory.book-counts", "mongo"], async (_world, shop) => {
  const { sku, productId } = await submitted(shop)
  const check = async () => [
    ...mustBe("on hand", await oneValue("SELECT SUM(on_hand) FROM inventory_stock WHERE sku = ?", [sku]), 7),
    ...mustBe("movements", await oneValue("SELECT COUNT(*) FROM inventory_movement WHERE sku = ?", [sku]), 1),
    ...mustBe("crossings told", (await toldByMysql(availabilityChanged)).length, 1),
  ]
  return { messages: await toldByMongo(productId, stockCounted), check }
})

const index = follow(["search.index-products", "mongo", "elastic"], async (_world, shop) => {
  const { sku, productId } = await submitted(shop)
  const counted = { sku, counts: [{ warehouseId: "WH-BLR", count: 7 }], refId: `${productId}:1` }
  await shop.inventory.bookCounts([counted])
  const messages = [
    ...(await toldByMongo(productId, itemChanged)),
    ...(await toldByMysql(availabilityChanged)),
  ]
  const check = async () => {
    const elastic = clients.elastic()
    const at = indexNames().live
    await elastic.indices.refresh({ index: at })
    const found = await elastic.search({ index: at, query: { match: { title: "kettle" } }, size: 100 })
    const { count } = await elastic.count({ index: at, query: { ids: { values: [productId] } } })
    const shown = JSON.stringify(found.hits.hits.find(({ _id }) => _id === productId)?._source ?? {})
    return [
      ...mustBe("products in the index", count, 1),
      ...mustBe("its price is shown", shown.includes("19900"), true),
      ...mustBe("its warehouse is shown", shown.includes("WH-BLR"), true),
    ]
  }
  return { messages, check }
})

const marks = follow(["inventory.mark-availability"], async (world) => {
  const { scene } = await paid(world, 2)
  const sku = scene.skuOf("kettle")
  const check = async () =>
    mustBe("marked as sold out", (await redisMarks(clients.redis()).soldOut([sku])).has(sku), true)
  return { messages: await toldByMysql(availabilityChanged), orders: "PLACED", check }
})

const moderations = follow(["catalog.keep-moderations"], async () => {
  const subject = `review:${newId()}`
  const [before, after] = [
    { state: "shown", reports: 2 },
    { state: "hidden", reports: 0 },
  ]
  const what = {
    subject,
    productId: newId(),
    actorId: "staff-asha",
    verdict: "hide",
    reason: "abuse",
  } as const
  const messages = saying(seal(writingModerated, { ...what, before, after }, stamp(subject)))
  const check = async () =>
    mustBe(
      "records",
      await oneValue("SELECT COUNT(*) FROM shared_admin_action WHERE subject = ?", [subject]),
      1,
    )
  return { messages, check }
})

export const catalogFollowers: readonly Scenario[] = [
  ...[submissions, prices, counts, index, marks, moderations],
]
