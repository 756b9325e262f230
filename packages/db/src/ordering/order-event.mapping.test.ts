import { orderOf } from "@haat/domain/ordering/testing"
import { orderPlaced, orderReserved } from "@haat/events/ordering"
import { expect, it } from "vitest"
import { moveEvent, reservedEvent } from "./order-event.mapping.ts"

const order = orderOf({ ownerKey: "v:1", cartVersion: 7 })
const cart = { ownerKey: "v:1", cartVersion: 7 }

it("says which version of whose cart was ordered, so that it can be cleared", () => {
  expect(orderReserved.envelope.parse(reservedEvent(order)).payload).toMatchObject(cart)
  const move = { name: "place", at: new Date("2026-11-22T10:00:00Z"), detail: "" } as never
  const placed = moveEvent({ ...order, version: 1 } as never, move)
  expect(orderPlaced.envelope.parse(placed).payload).toMatchObject({ ...cart, version: 2 })
})

it("tells each parcel once, so that delivery can keep room for it", () => {
  const parcel = { warehouseId: "WH-BLR", service: "standard" as const, dispatchOn: "2026-11-23" }
  const [line] = order.lines
  if (!line) throw new Error("the order has no line")
  const promised = { ...line, promise: { ...line.promise, ...parcel } }
  const two = { ...order, lines: [promised, { ...promised, lineNo: 2 }, { ...line, lineNo: 3 }] }
  expect(orderReserved.envelope.parse(reservedEvent(two)).payload.parcels).toEqual([parcel])
})
