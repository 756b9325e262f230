import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

const attemptFacts = z.object({
  attemptId: z.string(),
  orderId: z.string(),
  provider: z.string(),
  amountMinor: z.int().positive(),
  currency: z.string().length(3),
})

export const paymentStarted = defineEvent({
  type: "payment.payment_started.v1",
  topic: "payment.attempt",
  payload: attemptFacts,
})
export const paymentCaptured = defineEvent({
  type: "payment.payment_captured.v1",
  topic: "payment.attempt",
  payload: attemptFacts,
})
export const paymentDeclined = defineEvent({
  type: "payment.payment_declined.v1",
  topic: "payment.attempt",
  payload: attemptFacts.extend({ reason: z.string() }),
})
export const refundRequested = defineEvent({
  type: "payment.refund_requested.v1",
  topic: "payment.attempt",
  payload: attemptFacts.extend({ refundId: z.string(), reason: z.string() }),
})
export const refundSucceeded = defineEvent({
  type: "payment.refund_succeeded.v1",
  topic: "payment.attempt",
  payload: attemptFacts.extend({ refundId: z.string(), reason: z.string() }),
})

export const paymentEvents = [
  paymentStarted,
  paymentCaptured,
  paymentDeclined,
  refundRequested,
  refundSucceeded,
] as const
