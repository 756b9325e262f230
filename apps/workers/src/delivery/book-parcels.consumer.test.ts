import { orderCancelled, orderPlaced } from "@haat/events/ordering"
import type { Shop } from "@haat/runtime/shop"
import { expect, it } from "vitest"
import { bookParcelsConsumer } from "./book-parcels.consumer.ts"

const parcels = [{ warehouseId: "WH-BLR", service: "standard", dispatchOn: "2026-11-23" }]
const payload = { orderId: "o-1", version: 2, pincode: "560001", parcels }
type Booked = Parameters<Shop["delivery"]["bookParcels"]>[0]

const heard = async (type: string, facts: object) => {
  const booked: Booked[] = []
  const delivery = { bookParcels: async (order: Booked) => void booked.push(order) }
  await bookParcelsConsumer.handle([{ type, payload: facts }] as never, { delivery }, {} as never)
  return booked
}

it("takes room for a standing order's parcels and gives it back when the order ends", async () => {
  const { version: _, ...order } = payload
  expect(await heard(orderPlaced.type, payload)).toEqual([{ ...order, orderVersion: 3, standing: true }])
  expect(await heard(orderCancelled.type, payload)).toMatchObject([{ orderVersion: 3, standing: false }])
})

it("bears events from before parcels were told", async () => {
  const { parcels: _, ...old } = payload
  expect(await heard(orderPlaced.type, old)).toMatchObject([{ parcels: [] }])
})
