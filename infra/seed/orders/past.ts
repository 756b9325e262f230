export type Ending = "placed" | "retried" | "cancelled" | "refunded" | "expired" | "failed"

export type PastOrder = {
  readonly key: string
  readonly daysAgo: number
  readonly minuteOfDay: number
  readonly ending: Ending
  readonly quantities: readonly number[]
  readonly service: "standard" | "express"
}

const order = (daysAgo: number, ending: Ending, quantities: readonly number[]): PastOrder => ({
  key: `past-order-${String(daysAgo).padStart(3, "0")}`,
  daysAgo,
  minuteOfDay: 540 + ((daysAgo * 37) % 600),
  ending,
  quantities,
  service: "standard",
})
const express = (past: PastOrder): PastOrder => ({ ...past, service: "express" })

/** What the demo shopper has bought, tried to buy, and thought better of; the oldest first. */
export const pastOrders: readonly PastOrder[] = [
  order(118, "placed", [1, 2]),
  express(order(103, "placed", [1])),
  order(91, "refunded", [1, 1]),
  order(77, "placed", [3]),
  order(66, "failed", [1]),
  order(52, "placed", [1, 1, 2]),
  order(41, "retried", [1]),
  order(33, "cancelled", [2]),
  order(24, "placed", [1, 2]),
  order(15, "expired", [1]),
  express(order(8, "placed", [1])),
  order(2, "placed", [2, 1]),
]
