import type { GatewayFact, Refund } from "../payment.model.ts"

const at = new Date("2026-01-05T06:30:00.000Z")

export const factOf = (given: Partial<GatewayFact> = {}): GatewayFact => ({
  provider: "sandbox",
  eventId: "event-1",
  attemptId: "attempt-1",
  providerRef: "ref-1",
  outcome: "captured",
  amountMinor: 50_000,
  currency: "INR",
  reason: null,
  ...given,
})

export const refundOf = (given: Partial<Refund> = {}): Refund => ({
  id: "refund-1",
  attemptId: "attempt-1",
  orderId: "order-1",
  provider: "sandbox",
  reason: "ORDER_CANCELLED",
  amountMinor: 50_000,
  currency: "INR",
  status: "REQUESTED",
  tries: 0,
  createdAt: at,
  updatedAt: at,
  ...given,
})
