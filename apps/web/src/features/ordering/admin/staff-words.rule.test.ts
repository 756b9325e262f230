import { SHIPMENT_STATUSES } from "@haat/domain/ordering"
import { expect, it } from "vitest"
import { staffProblem, stepsOf, stepWords } from "./staff-words.rule.ts"

it("offers only what the table of parcels allows", () => {
  expect(SHIPMENT_STATUSES.filter((status) => stepsOf(status).length > 0)).toEqual([
    "NEW",
    "PACKED",
    "SHIPPED",
    "OUT_FOR_DELIVERY",
  ])
  expect(stepsOf("SHIPPED")).not.toContain("pack")
  for (const step of stepsOf("SHIPPED")) expect(stepWords[step].does).not.toBe("")
})

it("says what to do", () => {
  expect(staffProblem({ code: "REFUND_TOO_HIGH" })).toContain("smaller")
  expect(staffProblem(null)).toContain("Try again")
})
