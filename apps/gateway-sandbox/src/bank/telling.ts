import { randomUUID } from "node:crypto"
import type { Ledger } from "../books/ledger.ts"
import type { Payment, PaymentStatus } from "../books/schema.ts"
import { modeOf } from "./modes.ts"

const dayMs = 86_400_000
const soonMs = 700

/** What a merchant is told of a payment. */
export const wireOf = (payment: Payment, publicUrl: string) => ({
  id: payment.id,
  reference: payment.reference,
  status: payment.status,
  amount: payment.amount,
  captured: payment.captured,
  currency: payment.currency,
  reason: payment.reason,
  checkoutUrl: payment.status === "cancelled" ? null : `${publicUrl}/pay/${payment.id}`,
})

/** What a payment was before it ended, for merchants who hear of it too late. */
const before: Readonly<Partial<Record<PaymentStatus, PaymentStatus>>> = {
  captured: "authorized",
  authorized: "processing",
  declined: "processing",
}

/** Puts the webhooks of a change on their way: once and at once, unless the payment's mode is to disturb them. */
export const makeTell =
  ({ deliveries, memory }: Ledger, publicUrl: string) =>
  (payment: Payment): void => {
    if (!payment.webhookUrl) return
    const now = memory.now()
    const { name, size } = modeOf(payment.mode)
    const send = (told: Payment, times: readonly number[]) => {
      const event = { id: randomUUID(), type: `payment.${told.status}`, data: wireOf(told, publicUrl) }
      const body = JSON.stringify({ ...event, createdAt: new Date(now).toISOString() })
      const { id: paymentId, webhookUrl: url } = payment
      for (const at of times) deliveries.insert({ id: event.id, paymentId, url, body }, at)
    }
    const earlier = before[payment.status]
    if (name === "duplicate-webhooks") send(payment, [now, now, now, now + soonMs])
    else if (name === "late-webhook") send(payment, [now + size * dayMs])
    else if (name === "reordered-webhooks" && earlier) {
      send(payment, [now])
      send({ ...payment, status: earlier, captured: 0 }, [now + soonMs])
    } else send(payment, [now])
  }
