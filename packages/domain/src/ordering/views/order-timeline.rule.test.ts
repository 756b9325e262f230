import { expect, it } from "vitest"
import { orderTimeline } from "./order-timeline.rule.ts"

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 6, minute))

it("tells what happened, newest first, refunds among it", () => {
  const refund = {
    reason: "ORDER_CANCELLED",
    amountMinor: 24_900,
    status: "SUCCEEDED",
    createdAt: at(40),
    updatedAt: at(41),
  }
  const timeline = orderTimeline({ createdAt: at(30) }, { refunds: [refund] }, [
    { name: "start-payment", to: "PAYMENT_PENDING", at: at(31), detail: "Payment started" },
    { name: "place", to: "PLACED", at: at(32), detail: "Payment received" },
    { name: "cancel-placed", to: "CANCELLED", at: at(40), detail: "Cancelled by you" },
  ])
  expect(timeline.map(({ what, detail }) => [what, detail])).toEqual([
    ["Refund paid", "₹249.00"],
    ["Refund requested", "₹249.00"],
    ["Order cancelled", "Cancelled by you"],
    ["Order placed", "Payment received"],
    ["Payment started", ""],
    ["Items reserved", "Held for you while you pay"],
  ])
})
