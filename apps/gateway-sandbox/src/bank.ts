import { randomBytes, randomUUID } from "node:crypto"
import type { Ledger, Payment, PaymentStatus, Refund } from "./ledger.ts"

export type NewPayment = Pick<
  Payment,
  "reference" | "amount" | "currency" | "description" | "returnUrl" | "webhookUrl"
>

/** What a merchant is told of a payment. */
export const wireOf = (payment: Payment, publicUrl: string) => ({
  id: payment.id,
  reference: payment.reference,
  status: payment.status,
  amount: payment.amount,
  currency: payment.currency,
  reason: payment.reason,
  checkoutUrl: payment.status === "cancelled" ? null : `${publicUrl}/pay/${payment.id}`,
})

const final: readonly PaymentStatus[] = ["captured", "declined", "cancelled"]

/** The decisions of the sandbox: references are idempotency keys, and each change tells the merchant by webhook. */
export const makeBank = (ledger: Ledger, publicUrl: string) => {
  const tell = (payment: Payment) => {
    const event = { id: randomUUID(), type: `payment.${payment.status}`, data: wireOf(payment, publicUrl) }
    const body = JSON.stringify({ ...event, createdAt: new Date().toISOString() })
    if (payment.webhookUrl) ledger.events.insert({ id: event.id, url: payment.webhookUrl, body }, Date.now())
  }
  const move = (
    id: string,
    from: readonly PaymentStatus[],
    to: Pick<Payment, "status"> & Partial<Pick<Payment, "reason" | "captureAt">>,
  ) =>
    ledger.together(() => {
      const { payment, moved } = ledger.move(id, from, { reason: null, captureAt: null, ...to })
      if (moved && final.includes(payment.status)) tell(payment)
      return payment
    })
  const blank = (status: PaymentStatus): Omit<Payment, keyof NewPayment> => ({
    id: `pay_${randomBytes(12).toString("base64url")}`,
    status,
    reason: null,
    captureAt: null,
    createdAt: Date.now(),
  })
  return {
    create: (wanted: NewPayment): Payment => {
      const known = ledger.find("reference", wanted.reference)
      if (known) return known
      ledger.insert({ ...blank("open"), ...wanted })
      const made = ledger.find("reference", wanted.reference)
      if (!made) throw new Error("the ledger lost a payment")
      return made
    },
    find: (id: string) => ledger.find("id", id),
    findByReference: (reference: string) => ledger.find("reference", reference),
    pay: (id: string) => move(id, ["open"], { status: "captured" }),
    decline: (id: string, reason: string) => move(id, ["open"], { status: "declined", reason }),
    /** Pays later; until then the bank is at it, and no cancellation is certain. */
    payLate: (id: string, afterMs: number) =>
      move(id, ["open"], { status: "processing", captureAt: Date.now() + afterMs }),
    captureDue: () => {
      for (const { id } of ledger.dueCaptures(Date.now())) move(id, ["processing"], { status: "captured" })
    },
    /** A reference never seen is written down as cancelled, so that it can't be opened any more. */
    cancel: (reference: string): Payment => {
      const known = ledger.find("reference", reference)
      if (known) return move(known.id, ["open"], { status: "cancelled", reason: "cancelled by the merchant" })
      const nothing = { amount: 0, currency: "INR", description: "", returnUrl: "", webhookUrl: "" }
      ledger.insert({ ...blank("cancelled"), ...nothing, reference, reason: "never opened" })
      const made = ledger.find("reference", reference)
      if (!made) throw new Error("the ledger lost a payment")
      return made
    },
    refund: (wanted: { reference: string; payment: string; amount: number }): Refund | null =>
      ledger.together(() => {
        const known = ledger.findRefund(wanted.reference)
        if (known) return known
        const payment = ledger.find("reference", wanted.payment)
        if (!payment) return null
        const covered =
          payment.status === "captured" && ledger.refundedOf(payment.id) + wanted.amount <= payment.amount
        const refund: Refund = {
          id: `ref_${randomBytes(12).toString("base64url")}`,
          reference: wanted.reference,
          paymentId: payment.id,
          amount: wanted.amount,
          status: covered ? "succeeded" : "failed",
        }
        ledger.insertRefund(refund, Date.now())
        return refund
      }),
  }
}

export type Bank = ReturnType<typeof makeBank>
