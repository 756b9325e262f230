import { expect, it } from "vitest"
import { ORDER_STATUSES } from "../order.model.ts"
import { planCancel } from "./cancel-order.rule.ts"

it("calls off what isn't packed, and pays back only what was paid", () => {
  expect(planCancel("RESERVED")).toEqual({ name: "cancel-unpaid", stock: "release", refund: false })
  expect(planCancel("PLACED")).toEqual({ name: "cancel-placed", stock: "deallocate", refund: true })
  expect(ORDER_STATUSES.filter((status) => planCancel(status))).toEqual([
    "RESERVED",
    "PAYMENT_PENDING",
    "AUTHORIZED",
    "PLACED",
  ])
})
