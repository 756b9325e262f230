import { orderPlaced, shipmentShipped } from "@haat/events/ordering"
import { expect, it } from "vitest"
import { mailOrderConsumer } from "./mail-order.consumer.ts"

const event = {
  id: "0199a1b2-0000-7000-8000-000000000001",
  type: orderPlaced.type,
  version: 1,
  occurredAt: "2026-11-22T10:00:00.000Z",
  key: "order-1",
  payload: { code: "HT2345ABCD", email: "asha@haat.example" },
}
const run = { consumer: mailOrderConsumer.name, attempt: 1, signal: new AbortController().signal }

it("hands on which order is to be told to whom, once per event id", async () => {
  const told: unknown[] = []
  await mailOrderConsumer.handle(
    [event],
    { notification: { notifyOrder: async (x: unknown) => void told.push(x) } },
    run,
  )
  expect(told).toEqual([
    { eventId: event.id, type: event.type, orderCode: "HT2345ABCD", email: "asha@haat.example" },
  ])
})

it("passes a failed send on, to be tried again", async () => {
  const away = { notification: { notifyOrder: () => Promise.reject(new Error("no mail today")) } }
  await expect(mailOrderConsumer.handle([event], away, run)).rejects.toThrow("no mail today")
})

it("says which parcel has left, and keeps quiet where nobody is named", async () => {
  const told: unknown[] = []
  const rooms = { notification: { notifyOrder: async (x: unknown) => void told.push(x) } }
  const payload = { ...event.payload, shipmentId: "s1" }
  const left = { ...event, type: shipmentShipped.type }
  await mailOrderConsumer.handle([{ ...left, payload }], rooms, run)
  await mailOrderConsumer.handle([{ ...left, payload: { shipmentId: "s1" } }], rooms, run)
  expect(told).toMatchObject([{ type: shipmentShipped.type, shipmentId: "s1", email: "asha@haat.example" }])
})
