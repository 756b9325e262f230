import type { Bank } from "../bank/bank.ts"
import { type ModeName, modeOf } from "../bank/modes.ts"
import type { Ledger } from "../books/ledger.ts"
import type { Payment } from "../books/schema.ts"
import type { Manner } from "./answer.ts"

const patience = 250

/**
 * What the bank does to the answer of the call that opened a payment, and to the payment itself, in the modes that
 * a merchant can't tell from a broken line. Once per payment: the same call again is answered well.
 */
const onCreate: Readonly<
  Partial<Record<ModeName, (bank: Bank, payment: Payment, sizeMs: number) => Manner>>
> = {
  "timeout-then-success": (bank, { id }, sizeMs) => {
    bank.decideLate(id, sizeMs + patience, "captured")
    return { delayMs: sizeMs, lost: true }
  },
  "timeout-then-decline": (bank, { id }, sizeMs) => {
    bank.decideLate(id, sizeMs + patience, "declined")
    return { delayMs: sizeMs, lost: true }
  },
  "answer-lost": (bank, { id }) => {
    bank.pay(id)
    return { lost: true }
  },
  "webhook-first": (bank, { id }) => {
    bank.pay(id)
    return { afterWebhooksOf: id }
  },
}

const firstTime = ({ memory }: Ledger, what: string): boolean => memory.count(what) === 1

export const mannerOfCreate = (ledger: Ledger, bank: Bank, payment: Payment): Manner => {
  const { name, size } = modeOf(payment.mode)
  if (name === "slow") return { delayMs: size }
  const manner = onCreate[name]
  return manner && firstTime(ledger, `create:${payment.id}`) ? manner(bank, payment, size) : {}
}

/** Captures and refunds of such payments lose or delay their first answer too; the effect is there. */
export const mannerOf = (ledger: Ledger, payment: Payment | null, what: string): Manner => {
  if (!payment) return {}
  const { name, size } = modeOf(payment.mode)
  if (name === "slow") return { delayMs: size }
  if (name === "answer-lost" && firstTime(ledger, what)) return { lost: true }
  if (name === "timeout-then-success" && firstTime(ledger, what)) return { delayMs: size, lost: true }
  return {}
}

export const mannerOfLook = (payment: Payment): Manner => {
  const { name, size } = modeOf(payment.mode)
  return name === "slow" ? { delayMs: size } : {}
}
