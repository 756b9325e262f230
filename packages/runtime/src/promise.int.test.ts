import { holdNetwork } from "@haat/db/delivery/testing"
import type { Cart } from "@haat/domain/basket"
import type { DeliveryPromise, Lane } from "@haat/domain/delivery"
import { aLane } from "@haat/domain/delivery/testing"
import { fakeGateway } from "@haat/domain/payment/testing"
import { ownerKey } from "@haat/domain/shared"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { createBasket } from "./basket.ts"
import { twoWarehouses } from "./delivery/testing/two-warehouses.ts"
import { createDelivery, replaceNetwork } from "./delivery.ts"
import { openDoors, stockUp } from "./ordering/testing/order-doors.ts"
import { checkOut, placeFor, placeInputOf } from "./ordering/testing/order-scene.ts"
import { promisedProduct, searchFor } from "./ordering/testing/promised-product.ts"
import { createSearch } from "./search.ts"
import { clients, closeAll } from "./shared/index.ts"

const sku = `PROMISE-${newId().slice(-10).toUpperCase()}`
const shopper = { visitorId: newId(), customerId: null }
const { product, category, offer, catalog } = promisedProduct(sku)

const delivery = createDelivery(clients)
const carts = new Map<string, Cart>()
const gateways = new Map([["sandbox", fakeGateway("sandbox", sku).gateway]])
const { inventory, pricing, ordering } = openDoors(carts, { delivery, gateways })
const basket = createBasket(clients, { catalog, inventory, delivery, pricing })
const search = createSearch(clients, {
  ...{ catalog, inventory, delivery },
  recommendation: { likeProduct: async () => [] },
})

const ask = searchFor(sku, category.id)
const inSearch = async () => (await search.searchProducts(ask, shopper.visitorId)).hits[0]?.promise ?? null
const road = aLane("HUB-BLR", "CL-560", { hours: 6 })

let letGo: () => Promise<void>
beforeAll(async () => {
  letGo = await holdNetwork(clients.mysql())
  const { revision: _, ...network } = twoWarehouses
  await replaceNetwork(clients, {
    ...network,
    holidays: [{ day: "2027-02-03", scope: "all", name: newId() }],
  })
  await replaceNetwork(clients, network)
  await delivery.refreshNetwork()
  await stockUp({ inventory, pricing }, sku, { "WH-AAA": 5, "WH-BLR": 5 })
  await search.indexProducts([product.id])
  await until("the product to be found with its promise", async () => (await inSearch()) !== null)
})
afterAll(async () => {
  await letGo()
  await closeAll()
})

const dates = ({ earliest, latest }: Pick<DeliveryPromise, "earliest" | "latest">) => ({ earliest, latest })

it("says the same in search, on the product page, in the cart, at the checkout, and keeps it with the order", async () => {
  const now = new Date()
  const warehouseIds = ["WH-AAA", "WH-BLR"]
  const [promised] = await delivery.promises({ pincode: "560001", warehouseIds, now })
  if (!promised) throw new Error("nothing was promised")
  expect(promised.warehouseId).toBe("WH-BLR")
  const { service, feeMinor } = promised
  expect(await inSearch()).toEqual({ ...dates(promised), service, feeMinor })
  await basket.addLine(shopper, sku, 1)
  const view = await basket.viewCart(shopper, "560001")
  expect(view.lines[0]?.arrival).toEqual(dates(promised))
  const cart: Cart = {
    ...{ id: newId(), ownerKey: ownerKey(shopper), version: 1 },
    lines: [{ sku, quantity: 1, addedPriceMinor: offer?.priceMinor ?? 0, addedAt: now }],
  }
  carts.set(ownerKey(shopper), cart)
  const buyer = { shopper, cart }
  const checkout = await checkOut(ordering, buyer)
  expect(checkout.options[0]).toMatchObject({
    ...dates(promised),
    feeMinor: promised.feeMinor,
    orderBy: promised.orderBy,
  })
  const order = await placeFor(ordering, buyer)
  const { orderBy, ...kept } = promised
  expect(order.lines[0]?.promise).toEqual({ ...kept, cutOffAt: orderBy.toISOString() })
})

/** While a worker brings what readers see up to the network every two seconds; it has ended when this has. */
const besideWorker = async (work: () => Promise<void>): Promise<void> => {
  const turns = new Set<Promise<unknown>>()
  const worker = setInterval(() => {
    const turn = delivery.refreshNetwork().catch(() => undefined)
    turns.add(turn)
    void turn.finally(() => turns.delete(turn))
  }, 2000)
  try {
    await work()
  } finally {
    clearInterval(worker)
    await Promise.all(turns)
  }
}

it("shows one changed lane in search within ten seconds", async () => {
  const before = await inSearch()
  const slower: Lane = { ...road, hours: 120 }
  const began = Date.now()
  const by = { actorId: "admin-1", at: new Date() }
  await besideWorker(async () => {
    expect(await delivery.editNetwork([{ kind: "lane", put: slower }], by)).toMatchObject({ ok: true })
    await until(
      "the later date in search",
      async () => ((await inSearch())?.earliest ?? "") > (before?.earliest ?? ""),
      { timeoutMs: 10_000 },
    )
  })
  expect(Date.now() - began).toBeLessThan(10_000)
})

it("answers the first question after an idle hour by what was published meanwhile", async () => {
  const idle = createDelivery(clients)
  const asked = { pincode: "560001", warehouseIds: ["WH-BLR"] }
  const first = async () => (await idle.promises({ ...asked, now: new Date() }))[0]
  const before = (await first())?.tableVersion ?? 0
  const by = { actorId: "admin-1", at: new Date() }
  await delivery.editNetwork([{ kind: "lane", put: { ...road, hours: 96 } }], by)
  await delivery.refreshNetwork()
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 })
  try {
    expect((await first())?.tableVersion).toBeGreaterThan(before)
  } finally {
    vi.useRealTimers()
  }
})

it("moves the promise when a lane's day is full, and back when an order gives its place up", async () => {
  const by = { actorId: "admin-1", at: new Date() }
  // A place of its own: other tests' orders to 560001 would take the only room meanwhile.
  const pincode = "600001"
  const narrow = aLane("HUB-MAA", "CL-600", { hours: 6, capacity: 1 })
  const first = async () =>
    (await delivery.promises({ pincode, warehouseIds: ["WH-BLR"], now: new Date() }))[0]
  const before = (await first())?.tableVersion ?? 0
  await delivery.editNetwork([{ kind: "lane", put: narrow }], by)
  await delivery.refreshNetwork()
  await until("the table with the capacity", async () => ((await first())?.tableVersion ?? 0) > before)
  const usual = await first()
  if (!usual) throw new Error("nothing was promised")
  const parcels = [{ warehouseId: "WH-BLR", service: usual.service, dispatchOn: usual.dispatchOn }]
  const order = { orderId: newId(), orderVersion: 1, pincode, standing: true, parcels }
  await besideWorker(async () => {
    await delivery.bookParcels(order)
    await until("the next day's run", async () => ((await first())?.dispatchOn ?? "") > usual.dispatchOn)
    await delivery.bookParcels({ ...order, orderVersion: 2, standing: false })
    await until("the first day's run again", async () => (await first())?.dispatchOn === usual.dispatchOn)
  })
  expect(await first()).toMatchObject({ earliest: usual.earliest, latest: usual.latest })
})

it("brings what standard can't by express, on the same day in the cart, at the checkout and in the order", async () => {
  const pincode = "600001"
  const by = { actorId: "admin-1", at: new Date() }
  // By road nobody comes to Chennai any more.
  const road = { kind: "lane", remove: "HUB-BLR>HUB-MAA:surface" } as const
  expect(await delivery.editNetwork([road], by)).toMatchObject({ ok: true })
  await delivery.refreshNetwork()
  const served = async () =>
    delivery.promises({ pincode, warehouseIds: ["WH-AAA", "WH-BLR"], now: new Date() })
  await until(
    "express alone",
    async () => (await served()).map(({ service }) => service).join() === "express",
  )
  const [promised] = await served()
  if (!promised) throw new Error("nothing was promised")
  const cart: Cart = {
    ...{ id: newId(), ownerKey: ownerKey(shopper), version: 2 },
    lines: [{ sku, quantity: 1, addedPriceMinor: offer?.priceMinor ?? 0, addedAt: new Date() }],
  }
  carts.set(ownerKey(shopper), cart)
  // Who reached the place before is known for a second.
  await until(
    "the cart's express",
    async () => (await basket.viewCart(shopper, pincode)).service === "express",
  )
  const view = await basket.viewCart(shopper, pincode)
  expect(view).toMatchObject({ canCheckOut: true, parcels: [dates(promised)] })
  const asked = { shopper, pincode, service: "standard" } as const
  await until("the checkout's", async () => (await ordering.checkout(asked)).ok)
  const checkout = await ordering.checkout(asked)
  if (!checkout.ok) throw new Error(`refused: ${checkout.error.code}`)
  expect(checkout.value).toMatchObject({ chosen: "express", options: [dates(promised)] })
  expect(view.deliveryMinor).toBe(checkout.value.deliveryMinor)
  const input = placeInputOf({ shopper, cart }, checkout.value)
  const placed = await ordering.place({ ...input, address: { ...input.address, pincode } })
  if (!placed.ok) throw new Error(`refused: ${placed.error.code}`)
  expect(placed.value.lines[0]?.promise).toMatchObject({ service: "express", ...dates(promised) })
})
