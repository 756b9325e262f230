import type { OrderingPolicy } from "../facts.model.ts"
import type { CarrierEventKind } from "../shipping/shipment.model.ts"
import { placeInput } from "./order.builder.ts"
import { fakeShop } from "./shop.fake.ts"

/** A shop in which v1 has placed an order of two kettles out of five. */
export const placedShop = async (policy: Partial<OrderingPolicy> = {}) => {
  const shop = fakeShop({ kettle: 5 }, policy)
  const shopper = shop.fill("v1", 1, { kettle: 2 })
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard" })
  if (!checkout.ok) throw new Error(checkout.error.code)
  const input = placeInput({ shopper, quoteId: checkout.value.quoteId })
  const placed = await shop.place(input)
  if (!placed.ok) throw new Error(placed.error.code)
  return { shop, input, order: placed.value, viewer: { shopper, accessToken: null } }
}

/** The same with a payment attempt open at the gateway. */
export const paidShop = async (policy: Partial<OrderingPolicy> = {}) => {
  const scene = await placedShop(policy)
  const paid = await scene.shop.pay(scene.order.code, scene.viewer, "pay-1")
  if (!paid.ok) throw new Error(paid.error.code)
  return { ...scene, attemptId: paid.value.attemptId }
}

/** A paid order of four kettles and two cups: parcel 1 from Bengaluru (three and two), parcel 2 from Delhi (one). */
export const soldShop = async (policy: Partial<OrderingPolicy> = {}) => {
  const shop = fakeShop({ kettle: 3, "kettle@WH-DEL": 5, cup: 4 }, policy)
  const shopper = shop.fill("v1", 1, { kettle: 4, cup: 2 })
  const viewer = { shopper, accessToken: null }
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard" })
  if (!checkout.ok) throw new Error(checkout.error.code)
  const placed = await shop.place(placeInput({ shopper, quoteId: checkout.value.quoteId }))
  if (!placed.ok) throw new Error(placed.error.code)
  const paid = await shop.pay(placed.value.code, viewer, "pay-1")
  if (!paid.ok) throw new Error(paid.error.code)
  await shop.settle(shop.decide(paid.value.attemptId, "captured"))
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
  const statusOf = () => shop.books.orders.get(placed.value.id)?.status
  return { shop, order: placed.value, viewer, first, second, send, scan, statusOf }
}

export const clerk = { kind: "warehouse", id: "clerk-1" } as const
