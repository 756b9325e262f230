import { expect, it } from "vitest"
import { misnamedEvents } from "./event-names.ts"

it("accepts context.noun_verbed.vN on a topic of the same context", () => {
  const events = [{ type: "inventory.stock_short.v1", topic: "inventory.stock-count" }]
  expect(misnamedEvents(events)).toEqual([])
})

it.each([
  [{ type: "loyalty.points_earned.v1", topic: "loyalty.points" }, /one of the thirteen/],
  [{ type: "ordering.orderPlaced.v1", topic: "ordering.order" }, /noun_verbed/],
  [{ type: "ordering.order_placed", topic: "ordering.order" }, /vN/],
  [{ type: "ordering.order_placed.v1", topic: "payment.attempt" }, /should be ordering/],
  [{ type: "ordering.order_placed.v1", topic: "ordering.Order" }, /kebab-case/],
])("refuses %j", (event, why) => {
  expect(misnamedEvents([event]).join()).toMatch(why)
})

it("refuses one type defined twice", () => {
  const event = { type: "ordering.order_placed.v1", topic: "ordering.order" }
  expect(misnamedEvents([event, event])).toEqual(["ordering.order_placed.v1 is defined twice"])
})
