import { aNetwork } from "@haat/domain/delivery/testing"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { auditBooks } from "./audit.ts"
import { replaceNetwork } from "./delivery.ts"
import {
  type Absence,
  absentEngine,
  allEnginesAt,
  type Heard,
  makeTables,
  moveTo,
  openGateway,
} from "./ordering/testing/lone-database.ts"
import { address, productOf } from "./ordering/testing/order-doors.ts"
import { createPricing } from "./pricing.ts"
import { clients } from "./shared/index.ts"
import { createShop, type Shop } from "./shop.ts"

const promisedMs = 3000
const stock = 3
const { revision: _, ...network } = aNetwork()

/** Every call must answer within the promised time, however the engines behave. */
const soon = async <Value>(what: string, work: Promise<Value>): Promise<Value> => {
  const startedAt = performance.now()
  const value = await work
  expect(performance.now() - startedAt, `milliseconds of ${what}`).toBeLessThan(promisedMs)
  return value
}

const must = <Value>(answer: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.value
}

const stockSku = async ({ inventory }: Shop): Promise<string> => {
  const sku = `ALONE-${newId().slice(-12).toUpperCase()}`
  const counts = [{ warehouseId: "WH-BLR", count: stock }]
  await inventory.bookCount({ sku, counts, refId: "opening" })
  await createPricing(clients, { catalog: { getProducts: async () => [productOf(sku)] } }).copyProducts([sku])
  return sku
}

const newGuest = () => ({ visitorId: newId(), customerId: null })

/** A guest fills a cart, looks at the checkout and places the order. */
const placeFor = async ({ basket, ordering }: Shop, sku: string, shopper = newGuest()) => {
  must(await soon("add to cart", basket.addLine(shopper, sku, 1)))
  const { pincode } = address
  const cart = await soon("cart", basket.viewCart(shopper, pincode))
  expect(cart).toMatchObject({ count: 1, itemsMinor: 19_900, canCheckOut: true })
  const asked = { shopper, pincode, service: "standard" } as const
  const { quoteId, cartVersion } = must(await soon("checkout", ordering.checkout(asked)))
  const email = "asha@example.com"
  const input = { ...asked, address, email, quoteId, cartVersion, idempotencyKey: newId() }
  const order = must(await soon("place", ordering.place(input)))
  expect(order.status).toBe("RESERVED")
  expect(must(await soon("place again", ordering.place(input))).code).toBe(order.code)
  const viewer = { shopper, accessToken: null }
  const look = async () => must(await soon("order", ordering.getOrder(order.code, viewer)))
  return { order, viewer, look }
}

const stockOf = async ({ inventory }: Shop, sku: string) =>
  (await inventory.availabilityOf([sku]))[0]?.warehouses.map(({ available }) => available)

const waitingEvents = async (orderId: string): Promise<readonly string[]> => {
  const rows = await clients
    .mysql()
    .rows<{ type: string }>("SELECT type FROM shared_outbox WHERE aggregateid = ? ORDER BY created_at, id", [
      orderId,
    ])
  return rows.map(({ type }) => type)
}

const brokenRules = async (orderIds: readonly string[], sku: string) => {
  const concerning = (row: Readonly<Record<string, unknown>>) =>
    Object.values(row).some((value) => value === sku || orderIds.includes(String(value)))
  const findings = await auditBooks(clients, { atRest: true, concerning })
  return findings.filter(({ rows }) => rows > 0)
}

describe.each<Absence>(["down", "hung"])("an order, with every engine but MySQL %s", (absence) => {
  let shop: Shop
  let sku = ""
  let engine: Awaited<ReturnType<typeof absentEngine>>
  let gateway: Awaited<ReturnType<typeof openGateway>>
  let moveBack: () => Promise<void>
  const heard: Heard[] = []

  beforeAll(async () => {
    engine = await absentEngine(absence)
    gateway = await openGateway(async (one) => {
      heard.push(one)
      const { ok } = await soon("webhook", shop.payment.receiveWebhook({ provider: "sandbox", ...one }))
      return ok ? 200 : 400
    })
    // A database of its own: in a shared one the sweep has other tests' orders to end within its time.
    const alone = { HAAT_NAMESPACE: "haat_alone_test", HAAT_TIMEOUT_SCALE: "1" }
    moveBack = await moveTo({ ...allEnginesAt(engine.port), ...gateway.env, ...alone })
    await makeTables()
    shop = createShop()
    await replaceNetwork(clients, network)
    await shop.delivery.publishNetwork()
    sku = await stockSku(shop)
  })

  afterAll(async () => {
    expect(engine.calls() > 0, "somebody took the calls").toBe(absence === "hung")
    await moveBack()
    await gateway.stop()
    await engine.stop()
  })

  it("is placed, paid and told of, and its books are sound", async () => {
    const { order, viewer, look } = await placeFor(shop, sku)
    const { redirectUrl } = must(await soon("pay", shop.ordering.pay(order.code, viewer, newId())))
    await gateway.buyerPays(redirectUrl)
    await until("the webhook's effect", async () => (await look()).status === "PLACED")
    expect(await look()).toMatchObject({ payment: { state: "captured" }, canPay: false })
    expect(await waitingEvents(order.id)).toEqual(
      expect.arrayContaining(["ordering.order_reserved.v1", "ordering.order_placed.v1"]),
    )
    expect(await brokenRules([order.id], sku)).toEqual([])
  })

  it("expires by the sweep, and gives its stock back", async () => {
    const before = await stockOf(shop, sku)
    const { order, look } = await placeFor(shop, sku)
    await clients
      .mysql()
      .change("UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) WHERE id = ?", [order.id])
    await until("the sweep", async () => {
      await soon("sweep", shop.ordering.expireDue(1000))
      return (await look()).status === "EXPIRED"
    })
    expect(await stockOf(shop, sku)).toEqual(before)
    expect(await waitingEvents(order.id)).toContain("ordering.order_expired.v1")
    expect(await brokenRules([order.id], sku)).toEqual([])
  })

  it("opens no door that is shut otherwise", async () => {
    const { order, look } = await placeFor(shop, sku)
    const stranger = { shopper: newGuest(), accessToken: null }
    const notFound = { ok: false, error: { code: "ORDER_NOT_FOUND" } }
    expect(await soon("a stranger's look", shop.ordering.getOrder(order.code, stranger))).toEqual(notFound)
    expect(await soon("a stranger's pay", shop.ordering.pay(order.code, stranger, newId()))).toEqual(notFound)
    const tooMany = await soon("too many", shop.basket.addLine(newGuest(), sku, stock + 1))
    expect(tooMany).toMatchObject({ ok: false, error: { code: "OUT_OF_STOCK" } })
    const [{ rawBody, signature } = { rawBody: "", signature: "" }] = heard
    const forged = { provider: "sandbox", rawBody: rawBody.replaceAll("captured", "declined"), signature }
    expect(rawBody).toContain("captured")
    expect(await soon("a forged webhook", shop.payment.receiveWebhook(forged))).toEqual({
      ok: false,
      error: { code: "BAD_SIGNATURE" },
    })
    expect((await look()).status).toBe("RESERVED")
  })
})
