import type { SkuItem } from "@haat/domain/catalog"
import type { DeliveryPromise } from "@haat/domain/delivery"
import { ownerKey } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, describe, expect, it } from "vitest"
import { createBasket } from "./basket.ts"
import { clients, closeAll } from "./shared/index.ts"

const item = (sku: string): SkuItem => ({
  sku,
  productId: `p-${sku}`,
  slug: sku,
  title: `Thing ${sku}`,
  brand: "Brand",
  supplierId: "SUP-01",
  supplierName: "Supplier",
  image: null,
  options: {},
  priceMinor: 9900,
  mrpMinor: 12_900,
  currency: "INR",
  gstRatePercent: 18,
  categoryPath: [],
  weightGrams: 100,
  state: "live",
})

const promise: DeliveryPromise = {
  service: "standard",
  warehouseId: "WH-BLR",
  courier: "Sadak",
  earliest: "2026-11-24",
  latest: "2026-11-25",
  feeMinor: 4900,
  orderBy: new Date(),
  dispatchOn: "2026-01-08",
  tableVersion: 1,
}

const asked = { catalog: 0, reach: 0 }
const calls: Parameters<typeof createBasket>[1] = {
  catalog: {
    getSkus: async (skus) => {
      asked.catalog += 1
      return skus.map(item)
    },
  },
  inventory: {
    availabilityOf: async (skus) =>
      skus.map((sku) => ({
        sku,
        revision: 1,
        warehouses: [
          { warehouseId: "WH-BLR", available: 5 },
          { warehouseId: "WH-DEL", available: 4 },
        ],
      })),
  },
  delivery: {
    reach: async (pincode) => {
      asked.reach += 1
      return { pincode, place: null, byWarehouse: new Map([["WH-BLR", [promise]]]) }
    },
    regionOf: async () => "south",
  },
  pricing: {
    freeDeliveryFromMinor: 49_900,
    pricesOf: async () => [],
    suggestCoupons: async () => [],
    quote: async ({ lines, deliveryMinor }) => {
      const itemsMinor = lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0)
      const totalMinor = itemsMinor + deliveryMinor
      return {
        id: "q",
        currency: "INR",
        lines: [],
        itemsMinor,
        discountMinor: 0,
        deliveryMinor,
        taxMinor: 0,
        ...{ adjustments: [], coupon: null, tenders: [], refusedGiftCards: [], claims: [] },
        payableMinor: totalMinor,
        totalMinor,
      }
    },
  },
}

const redis = createRedis("basket-test")
const gone = redis.duplicate({ port: 1, retryStrategy: () => null, lazyConnect: true })
gone.on("error", () => undefined)

afterAll(async () => {
  redis.disconnect()
  await closeAll()
})

const visitor = () => ({ visitorId: newId(), customerId: null })

describe.each([
  ["with Redis", clients],
  ["with Redis away", { ...clients, redis: () => gone }],
])("the basket %s", (_, given) => {
  const basket = createBasket(given, calls)

  it("fills, shows and counts, asks the catalog once for the whole cart, and how a place is reached", async () => {
    const [shopper, place] = [visitor(), "570001"]
    await Promise.all([
      basket.addLine(shopper, "A", 1),
      basket.addLine(shopper, "B", 2),
      basket.addLine(shopper, "A", 1),
    ])
    asked.catalog = 0
    const view = await basket.viewCart(shopper, "560001")
    expect(asked.catalog).toBe(1)
    asked.reach = 0
    await Promise.all([1, 2, 3].map(() => basket.viewCart(shopper, place)))
    expect(asked.reach).toBe(1)
    expect(view).toMatchObject({
      version: 3,
      count: 4,
      itemsMinor: 39_600,
      deliveryMinor: 4900,
      canCheckOut: true,
    })
    expect(view.lines[0]).toMatchObject({ maxQuantity: 5, arrival: { earliest: "2026-11-24" } })
    expect(await basket.cartCount(shopper)).toBe(4)
  })

  it("shows a change at once, whoever reads it", async () => {
    const shopper = visitor()
    await basket.addLine(shopper, "A", 1)
    await basket.cartCount(shopper)
    for (const quantity of [2, 5, 3]) {
      await basket.setQuantity(shopper, "A", quantity)
      expect(await basket.cartCount(shopper)).toBe(quantity)
      expect((await basket.getCart(shopper)).lines[0]?.quantity).toBe(quantity)
    }
  })

  it("moves cart and wishes at sign-in without doubling", async () => {
    const { visitorId } = visitor()
    const customer = { visitorId, customerId: newId() }
    await basket.addLine({ visitorId, customerId: null }, "A", 2)
    await basket.setWish({ visitorId, customerId: null }, "p1", true)
    await basket.addLine(customer, "A", 1)
    for (let n = 0; n < 3; n += 1) await basket.mergeAtSignIn(visitorId, customer.customerId)
    expect(await basket.cartCount(customer)).toBe(3)
    expect(await basket.cartCount({ visitorId, customerId: null })).toBe(0)
    expect(await basket.listWishes(customer)).toEqual(["p1"])
  })

  it("lets a guest's order leave the cart it was merged into before it was paid, once", async () => {
    const guest = visitor()
    const customer = { visitorId: guest.visitorId, customerId: newId() }
    await basket.addLine(guest, "A", 2)
    const { version } = await basket.getCart(guest)
    await basket.addLine(guest, "B", 1)
    await basket.addLine(customer, "A", 1)
    await Promise.all([1, 2].map(() => basket.mergeAtSignIn(guest.visitorId, customer.customerId)))
    await basket.addLine(guest, "A", 3)
    const lines = [{ sku: "A", quantity: 2 }]
    const order = { ownerKey: ownerKey(guest), cartVersion: version, lines, fact: newId() }
    await Promise.all([basket.clearOrdered(order), basket.clearOrdered(order)])
    await basket.clearOrdered(order)
    const kept = (await basket.getCart(customer)).lines.map(({ sku, quantity }) => [sku, quantity])
    expect(kept).toEqual([
      ["A", 1],
      ["B", 1],
    ])
    expect(await basket.cartCount(customer)).toBe(2)
    expect(await basket.cartCount(guest)).toBe(3)
  })

  it("clears an order exactly once, whether the sign-in comes first or last", async () => {
    for (let n = 0; n < 10; n += 1) {
      const guest = visitor()
      const customer = { visitorId: guest.visitorId, customerId: newId() }
      await basket.addLine(guest, "A", 2)
      await basket.addLine(customer, "A", 1)
      const order = { ownerKey: ownerKey(guest), cartVersion: 1, lines: [{ sku: "A", quantity: 2 }] }
      await Promise.all([
        basket.clearOrdered({ ...order, fact: newId() }),
        basket.mergeAtSignIn(guest.visitorId, customer.customerId),
      ])
      expect(await basket.cartCount(customer)).toBe(1)
      expect(await basket.cartCount(guest)).toBe(0)
    }
  })

  it("lets nobody into another's cart", async () => {
    const [mine, other] = [visitor(), visitor()]
    await basket.addLine(mine, "A", 2)
    expect(await basket.setQuantity(other, "A", 1)).toMatchObject({ error: { code: "LINE_NOT_FOUND" } })
    expect(await basket.removeLine(other, "A")).toMatchObject({ error: { code: "LINE_NOT_FOUND" } })
    expect((await basket.viewCart(other, "560001")).lines).toEqual([])
    expect(await basket.cartCount(mine)).toBe(2)
  })
})
