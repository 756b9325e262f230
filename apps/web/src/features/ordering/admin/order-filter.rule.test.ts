import { ORDER_STATUSES } from "@haat/domain/ordering"
import { expect, it } from "vitest"
import { ORDER_VIEWS, paiseOf, viewOfAddress } from "./order-filter.rule.ts"

it("sorts every state an order can rest in into exactly one view", () => {
  const sorted = ORDER_VIEWS.flatMap(({ statuses }) => [...statuses])
  expect([...sorted].sort()).toEqual(ORDER_STATUSES.filter((status) => status !== "CREATED").sort())
})

it("takes an address's word, or shows all", () => {
  expect(viewOfAddress("returns").statuses).toEqual(["RETURN_REQUESTED"])
  expect(viewOfAddress(["x"]).key).toBe("")
  expect(viewOfAddress(undefined).key).toBe("")
})

it("reads rupees to the paisa", () => {
  expect(["100", "₹1,299.5", "0.05", " 12.30 "].map(paiseOf)).toEqual([10_000, 129_950, 5, 1_230])
  expect(["", "-5", "1.234", "ten", "1e5"].map(paiseOf)).toEqual([null, null, null, null, null])
})
