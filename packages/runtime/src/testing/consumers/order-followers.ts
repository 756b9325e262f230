import { createCartCache, createCarts } from "@haat/db/basket"
import { createFacts } from "@haat/db/reporting"
import type { Cart } from "@haat/domain/basket"
import { ok } from "@haat/domain/shared"
import {
  orderPlaced,
  returnReceived,
  returnRequested,
  shipmentDelivered,
  shipmentLost,
  shipmentShipped,
} from "@haat/events/ordering"
import { systemClock } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { perform } from "../../ordering/testing/crash/acts.ts"
import { delivered, onItsWay, packed, scan } from "../../ordering/testing/crash/parcel-scenarios.ts"
import { paid, type Scenario } from "../../ordering/testing/crash/scenario.ts"
import { clients } from "../../shared/index.ts"
import { follow, mustBe, oneValue, toldByMysql } from "./follow.ts"

const edge = { clock: systemClock, ids: { uuid: newId, code: newId } }

/** The buyer's cart where the basket keeps it, with one thing more than was ordered. */
const keepCart = ({ ownerKey, lines }: Cart) => {
  const extra = { sku: "NOT-ORDERED", quantity: 1, addedPriceMinor: 100, addedAt: new Date() }
  return createCarts(clients.mysql(), edge).change(ownerKey, () => ok([...lines, extra]))
}

const basket = follow(["basket.clear-ordered"], async (world) => {
  const { buyer } = await paid(world)
  const { ownerKey } = buyer.cart
  await keepCart(buyer.cart)
  const check = async () => {
    const cart = await createCarts(clients.mysql(), edge).load(ownerKey)
    const cached = await createCartCache(clients.redis()).get(ownerKey)
    return [
      ...mustBe(
        "the cart's goods",
        cart.lines.map(({ sku, quantity }) => `${quantity} ${sku}`),
        "1 NOT-ORDERED",
      ),
      ...mustBe("the cart's version", cart.version, 2),
      ...mustBe("the cached version", cached?.version ?? 2, 2),
    ]
  }
  return { messages: await toldByMysql(orderPlaced), orders: "PLACED", check }
})

const recommendation = follow(["recommendation.record-order", "cassandra"], async (world) => {
  const { order } = await paid(world)
  const messages = await toldByMysql(orderPlaced)
  const day = new Date().toISOString().slice(0, 10)
  const check = async () => {
    const { rows } = await clients
      .cassandra()
      .execute("SELECT product_id, order_id, quantity FROM recommendation_bought WHERE day = ?", [day])
    const own = rows.filter((row) => String(row.order_id) === order.id)
    return mustBe(
      "units noted",
      own.map(({ quantity }) => String(quantity)),
      "2",
    )
  }
  return { messages, orders: "PLACED", check }
})

const reporting = follow(["reporting.count-facts", "cassandra"], async (world) => {
  await onItsWay(world)
  const messages = await toldByMysql(orderPlaced, shipmentShipped)
  const facts = createFacts(clients.cassandra())
  const hours = messages.map(({ payload }) => {
    const { type, occurredAt } = JSON.parse(payload) as { type: string; occurredAt: string }
    return { type, hour: new Date(Math.floor(Date.parse(occurredAt) / 3_600_000) * 3_600_000) }
  })
  const counts = () => Promise.all(hours.map(({ type, hour }) => facts.count(type, hour)))
  const before = await counts()
  const check = async () =>
    mustBe(
      "facts counted",
      await counts(),
      before.map((count) => count + 1),
    )
  return { messages, orders: "SHIPPED", check }
})

const invoices = follow(["ordering.issue-invoices", "mongo"], async (world) => {
  const { parcelId } = await onItsWay(world)
  const check = async () => [
    ...mustBe(
      "invoices",
      await oneValue("SELECT GROUP_CONCAT(serial) FROM ordering_invoice WHERE shipment_id = ?", [parcelId]),
      1,
    ),
    ...mustBe("numbers given", await oneValue("SELECT SUM(last) FROM ordering_invoice_series"), 1),
  ]
  return { messages: await toldByMysql(shipmentShipped), orders: "SHIPPED", check }
})

const creditNotes = follow(["ordering.issue-credit-notes", "mongo"], async (world, shop) => {
  const { parcelId } = await onItsWay(world)
  await shop.ordering.issueInvoices(parcelId)
  await world.doors.ordering.recordCarrierEvent(scan(parcelId, "lost"))
  await world.doors.payment.submitRefunds(10)
  // One for the goods, one for their delivery.
  const check = async () => [
    ...mustBe(
      "credit notes",
      await oneValue("SELECT GROUP_CONCAT(serial) FROM ordering_credit_note WHERE shipment_id = ?", [
        parcelId,
      ]),
      "1,2",
    ),
    ...mustBe("numbers given", await oneValue("SELECT SUM(last) FROM ordering_credit_series"), 2),
  ]
  return { messages: await toldByMysql(shipmentLost), orders: "CANCELLED", check }
})

const picks = follow(["inventory.end-picks"], async (world, shop) => {
  const { parcelId, ship, scene } = await packed(world)
  const lines = [{ sku: scene.skuOf("kettle"), quantity: 2 }]
  const doing = { id: newId(), actorId: "clerk-1", warehouseId: "WH-BLR", shipmentId: parcelId }
  await shop.inventory.pickParcel({ ...doing, lines })
  await world.doors.ordering.shipShipment(ship)
  const check = async () =>
    mustBe("parcels still picked", (await shop.inventory.pickedParcels([parcelId])).size, 0)
  return { messages: await toldByMysql(shipmentShipped), orders: "SHIPPED", check }
})

/** What an undisturbed run came to: every other must come to the same. */
let earned: unknown

const rewards = follow(["pricing.earn-rewards"], async (world) => {
  const { order, viewer, asked, parcelId } = await delivered(world, newId())
  await perform(world.doors, { do: "step", name: "requestReturn", input: [order.code, viewer, asked] })
  const found = await world.doors.ordering.getOrder(order.code, viewer)
  const returnId = found.ok ? found.value.returns[0]?.id : undefined
  const lines = [{ shipmentId: parcelId, lineNo: 1, restocked: 1, scrapped: 0 }]
  const by = { kind: "warehouse", id: "clerk-1" }
  await perform(world.doors, { do: "step", name: "receiveReturn", input: [{ returnId, lines, by }] })
  await world.doors.payment.submitRefunds(10)
  const check = async () => {
    const minor = await oneValue("SELECT GROUP_CONCAT(amount_minor) FROM pricing_reward_parcel")
    earned ??= minor
    return [
      ...mustBe("what the parcel earns", minor, earned),
      ...mustBe("orders that earn", await oneValue("SELECT COUNT(*) FROM pricing_reward_source"), 1),
      ...mustBe("names of the buyer", await oneValue("SELECT COUNT(*) FROM pricing_buyer"), 2),
    ]
  }
  const messages = await toldByMysql(orderPlaced, shipmentDelivered, returnRequested, returnReceived)
  return { messages, orders: "DELIVERED", check }
})

export const orderFollowers: readonly Scenario[] = [
  ...[basket, recommendation, reporting, invoices, creditNotes, picks, rewards],
]
