import { expect } from "vitest"
import type { Books } from "./stores.fake.ts"

const unpaid = ["RESERVED", "PAYMENT_PENDING", "AUTHORIZED"]

/** What must be true of the books after every step, whatever happened: the audit, in memory. */
export const expectSoundBooks = (books: Books): void => {
  const sums = new Map<string, { held: number; committed: number }>()
  for (const [orderId, holds] of books.holds) {
    const status = books.orders.get(orderId)?.status ?? "missing"
    for (const { sku, quantity, state } of holds) {
      const sum = sums.get(sku) ?? { held: 0, committed: 0 }
      if (state === "HELD") sum.held += quantity
      if (state === "COMMITTED") sum.committed += quantity
      sums.set(sku, sum)
      const expected = unpaid.includes(status) ? "HELD" : status === "PLACED" ? "COMMITTED" : "RELEASED"
      expect({ orderId, status, state }).toEqual({ orderId, status, state: expected })
    }
  }
  for (const [sku, { onHand, reserved, allocated }] of books.stock) {
    expect({ sku, reserved, allocated }).toEqual({
      sku,
      reserved: sums.get(sku)?.held ?? 0,
      allocated: sums.get(sku)?.committed ?? 0,
    })
    expect(reserved + allocated).toBeLessThanOrEqual(onHand)
  }
  const alive = [...books.orders.values()].filter(
    ({ status }) => unpaid.includes(status) || status === "PLACED",
  )
  expect(new Set(alive.map(({ cartId, cartVersion }) => `${cartId}:${cartVersion}`)).size).toBe(alive.length)
  for (const attempt of books.attempts.values()) {
    const order = books.orders.get(attempt.orderId)
    const refunds = [...books.refunds.values()].filter(({ attemptId }) => attemptId === attempt.id)
    const refunded = refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    const kept = order?.status === "PLACED" && order.capturedAttemptId === attempt.id
    if (kept) expect([attempt.status, attempt.capturedMinor]).toEqual(["CAPTURED", order.totalMinor])
    expect({ attempt: attempt.id, refunded }).toEqual({
      attempt: attempt.id,
      refunded: kept ? 0 : attempt.capturedMinor,
    })
  }
  for (const order of books.orders.values()) {
    if (order.status === "PLACED")
      expect(books.attempts.get(order.capturedAttemptId ?? "")?.status).toBe("CAPTURED")
  }
}
