import { randomBytes } from "node:crypto"
import type { Ledger } from "../books/ledger.ts"
import type { Refund } from "../books/schema.ts"
import { modeOf } from "./modes.ts"

export type NewRefund = { readonly reference: string; readonly payment: string; readonly amount: number }

/** Gives money back once per reference, never more than was taken; null: no such payment. */
export const makeRefund = (ledger: Ledger) => {
  const { payments, memory } = ledger
  return (wanted: NewRefund): Refund | null =>
    ledger.together(() => {
      const known = payments.refundByReference(wanted.reference)
      if (known) return known
      const payment = payments.byReference(wanted.payment)
      if (!payment) return null
      const mode = modeOf(payment.mode)
      const covered =
        payment.status === "captured" && payments.refundedOf(payment.id) + wanted.amount <= payment.captured
      const refund: Refund = {
        id: `ref_${randomBytes(12).toString("base64url")}`,
        reference: wanted.reference,
        paymentId: payment.id,
        amount: wanted.amount,
        status: covered ? "succeeded" : "failed",
        createdAt: memory.now(),
      }
      const fails = covered && mode.name === "refund-fails" && mode.size > 0
      // A failure that will pass isn't written down: the same reference may be tried again.
      if (fails && memory.count(`refund:${wanted.reference}`) <= mode.size) {
        return { ...refund, status: "failed" }
      }
      if (covered) payments.insertRefund(refund)
      return refund
    })
}
