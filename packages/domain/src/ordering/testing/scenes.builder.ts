import type { OrderingPolicy } from "../facts.model.ts"
import type { CarrierEventKind } from "../shipping/shipment.model.ts"
import { placeInput } from "./order.builder.ts"
import { type FakeShop, fakeShop } from "./shop.fake.ts"

type Lines = Parameters<FakeShop["fill"]>[2]

/** Somebody fills a cart, checks out and places the order. */
const placeIn = async (shop: FakeShop, visitorId: string, lines: Lines) => {
  const shopper = shop.fill(visitorId, 1, lines)
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard" })
  if (!checkout.ok) throw new Error(checkout.error.code)
  const input = placeInput({ shopper, quoteId: checkout.value.quoteId })
  const placed = await shop.place(input)
  if (!placed.ok) throw new Error(placed.error.code)
  return { input, order: placed.value, viewer: { shopper, accessToken: null } }
}

/** The same, with a payment attempt open at the gateway. */
export const payIn = async (shop: FakeShop, visitorId: string, lines: Lines) => {
  const scene = await placeIn(shop, visitorId, lines)
  const paid = await shop.pay(scene.order.code, scene.viewer, "pay-1")
  if (!paid.ok) throw new Error(paid.error.code)
  return { ...scene, attemptId: paid.value.attemptId }
}

/** A shop in which v1 has placed an order of two kettles out of five. */
export const placedShop = async (policy: Partial<OrderingPolicy> = {}) => {
  const shop = fakeShop({ kettle: 5 }, policy)
  return { shop, ...(await placeIn(shop, "v1", { kettle: 2 })) }
}

/** The same with a payment attempt open at the gateway. */
export const paidShop = async (policy: Partial<OrderingPolicy> = {}) => {
  const shop = fakeShop({ kettle: 5 }, policy)
  return { shop, ...(await payIn(shop, "v1", { kettle: 2 })) }
}

/** A paid order of four kettles and two cups: parcel 1 from Bengaluru (three and two), parcel 2 from Delhi (one). */
export const soldShop = async (policy: Partial<OrderingPolicy> = {}) => {
  const shop = fakeShop({ kettle: 3, "kettle@WH-DEL": 5, cup: 4 }, policy)
  const { order, viewer, attemptId } = await payIn(shop, "v1", { kettle: 4, cup: 2 })
  await shop.settle(shop.decide(attemptId, "captured"))
  const [first, second] = [...shop.books.shipments.values()].sort((a, b) => a.no - b.no)
  if (!first || !second) throw new Error("the order wasn't split in two")
  const send = async (shipmentId: string, trackingNo = `T-${shipmentId}`) => {
    await shop.packShipment({ shipmentId, by: clerk })
    return shop.shipShipment({ shipmentId, carrier: "Vayu", trackingNo, by: clerk })
  }
  let scans = 0
  const scan = (shipmentId: string, kind: CarrierEventKind, at = shop.time.now) => {
    scans += 1
    const trackingNo = `T-${shipmentId}`
    const rest = { eventId: `scan-${scans}`, place: "Hosur", detail: "" }
    return shop.recordCarrierEvent({ carrier: "Vayu", trackingNo, kind, at, ...rest })
  }
  const statusOf = () => shop.books.orders.get(order.id)?.status
  return { shop, order, viewer, first, second, send, scan, statusOf }
}

export const clerk = { kind: "warehouse", id: "clerk-1" } as const
