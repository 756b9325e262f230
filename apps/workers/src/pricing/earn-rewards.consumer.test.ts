import { orderPlaced, returnReceived, returnRequested, shipmentDelivered } from "@haat/events/ordering"
import { expect, it, vi } from "vitest"
import { earnRewardsConsumer } from "./earn-rewards.consumer.ts"

const base = { id: "e1", version: 1, occurredAt: "2026-01-05T10:00:00Z", key: "o1" }
const at = new Date(base.occurredAt)
const lines = [{ sku: "a", productId: "p", title: "A", quantity: 2, unitPriceMinor: 100 }]
const placed = {
  ...{ orderId: "o1", code: "CODE", customerId: "c1", email: "a@example.com", currency: "INR" },
  ...{ totalMinor: 200, pincode: "560001", version: 2, late: false, lines },
}
const parcel = {
  ...{
    shipmentId: "s1",
    orderId: "o1",
    no: 1,
    warehouseId: "W",
    carrier: null,
    trackingNo: null,
    version: 1,
  },
  lines: [{ lineNo: 1, sku: "a", quantity: 2 }],
}
const back = {
  ...{ returnId: "r1", orderId: "o1", warehouseId: "W", reason: "DAMAGED", refundMinor: 100 },
  lines: [{ shipmentId: "s1", lineNo: 1, sku: "a", quantity: 1 }],
}

it("hands each step of an order on", async () => {
  const [noteBought, noteDelivered] = [vi.fn(async () => undefined), vi.fn(async () => undefined)]
  const [noteReturnAsked, noteReturned] = [vi.fn(async () => undefined), vi.fn(async () => undefined)]
  const pricing = { noteBought, noteDelivered, noteReturnAsked, noteReturned }
  const run = { consumer: "pricing.earn-rewards", attempt: 1, signal: new AbortController().signal }
  const events = [
    { ...base, type: orderPlaced.type, payload: placed },
    { ...base, type: shipmentDelivered.type, payload: parcel },
    { ...base, type: returnRequested.type, payload: back },
    { ...base, type: returnReceived.type, payload: back },
  ]
  await earnRewardsConsumer.handle(events, { pricing }, run)
  expect(noteBought).toHaveBeenCalledWith(
    expect.objectContaining({ orderCode: "CODE", customerId: "c1", at }),
  )
  expect(noteDelivered).toHaveBeenCalledWith({ orderId: "o1", shipmentId: "s1", units: parcel.lines, at })
  expect(noteReturnAsked).toHaveBeenCalledOnce()
  expect(noteReturned).toHaveBeenCalledWith({ orderId: "o1", fact: "e1", units: back.lines, at })
})
