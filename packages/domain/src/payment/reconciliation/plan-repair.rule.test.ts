import { expect, it } from "vitest"
import { planRepair } from "./plan-repair.rule.ts"
import { CASE_KINDS } from "./reconciliation.model.ts"

it("repairs only what can't be wrong, and gives a reason for all that waits", () => {
  const plans = CASE_KINDS.map((kind) => [kind, planRepair(kind)] as const)
  expect(plans.flatMap(([kind, plan]) => (plan.kind === "repair" ? [[kind, plan.repair]] : []))).toEqual([
    ["CHARGE_MISSED", "settle"],
    ["REFUND_MISSED", "confirm-refund"],
    ["MONEY_WITHOUT_GOODS", "refund"],
    ["HOLD_OF_DEAD_ORDER", "release-hold"],
    ["HOLD_OVERDUE", "end-hold"],
    ["WEBHOOK_WAITS", "settle-webhook"],
    ["MONEY_SET_ASIDE", "finish-set-aside"],
  ])
  const reasons = plans.flatMap(([, plan]) => (plan.kind === "queue" ? [plan.reason] : []))
  expect(reasons.filter((reason) => reason.length <= 20)).toEqual([])
})
