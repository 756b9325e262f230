import { randomBytes } from "node:crypto"
import type { Ledger } from "../books/ledger.ts"
import type { PaymentMove } from "../books/payments.ts"
import type { Payment, PaymentStatus } from "../books/schema.ts"
import { chooseMode, type ModeSettings, modeOf } from "./modes.ts"
import { makeRefund } from "./refunding.ts"
import { makeTell } from "./telling.ts"

export type NewPayment = Pick<
  Payment,
  "reference" | "amount" | "currency" | "description" | "returnUrl" | "webhookUrl" | "capture"
> & { readonly mode: string | null }

export type BankSettings = { readonly publicUrl: string; readonly modes: ModeSettings }

const told: readonly PaymentStatus[] = ["authorized", "captured", "declined", "cancelled"]
const undecided: readonly PaymentStatus[] = ["open", "challenged"]
const maxCodes = 3
/** What the bank's text message says, in this sandbox always. */
export const CHALLENGE_CODE = "123456"

const newId = () => `pay_${randomBytes(12).toString("base64url")}`

/** Takes too little of a large amount, too much of a tiny one. */
const wrongAmount = (amount: number): number => (amount > 100 ? 100 : amount + 1)

/** The decisions of the sandbox. Each change tells the merchant by webhook, in the transaction that makes it. */
export const makeBank = (ledger: Ledger, { publicUrl, modes }: BankSettings) => {
  const { payments, memory } = ledger
  const tell = makeTell(ledger, publicUrl)
  const move = (id: string, from: readonly PaymentStatus[], to: PaymentMove) =>
    ledger.together(() => {
      const { payment, moved } = payments.move(id, from, { reason: null, ...to })
      if (moved && told.includes(payment.status)) tell(payment)
      return payment
    })
  const success = ({ capture, amount, mode }: Payment): PaymentMove =>
    capture === "manual"
      ? { status: "authorized" }
      : {
          status: "captured",
          captured: modeOf(mode).name === "wrong-amount" ? wrongAmount(amount) : amount,
          capturedAt: memory.now(),
        }
  const known = (id: string): Payment => {
    const payment = payments.byId(id)
    if (!payment) throw new Error(`payment ${id} is not in the books`)
    return payment
  }
  const refused = "The bank declined the payment"
  const write = (wanted: Omit<NewPayment, "mode">, rest: Pick<Payment, "status" | "mode" | "reason">) => {
    const made = { dueAt: null, dueStatus: null, capturedAt: null, captured: 0, createdAt: memory.now() }
    const payment: Payment = { id: newId(), ...made, ...wanted, ...rest }
    payments.insert(payment)
    return payment
  }

  const create = (wanted: NewPayment): Payment =>
    ledger.together(() => {
      const { mode: asked, ...payment } = wanted
      const before = payments.byReference(wanted.reference)
      // Only a bank that forgets its keys early takes a reference for a new payment.
      if (before && modeOf(before.mode).name !== "short-key-window") return before
      const preset = memory.takePreset(wanted.reference, wanted.description)
      const mode = chooseMode({ ...payment, asked, preset }, modes)
      return write(payment, { status: "open", mode, reason: null })
    })

  const pay = (id: string): Payment => {
    const payment = known(id)
    const { name } = modeOf(payment.mode)
    if (name === "decline") return move(id, undecided, { status: "declined", reason: refused })
    if (name === "challenge") return move(id, ["open"], { status: "challenged" })
    return move(id, undecided, success(payment))
  }

  return {
    create,
    find: payments.byId,
    findByReference: payments.byReference,
    pay,
    decline: (id: string, reason: string) => move(id, undecided, { status: "declined", reason }),
    behave: (id: string, mode: string) => move(id, undecided, { status: known(id).status, mode }),
    /** The code from the bank's message; a third wrong one declines. */
    answerChallenge: (id: string, code: string): Payment => {
      if (code.trim() === CHALLENGE_CODE) return move(id, ["challenged"], success(known(id)))
      const wrong = memory.count(`codes:${id}`)
      const reason = "The code was wrong three times"
      return wrong >= maxCodes ? move(id, ["challenged"], { status: "declined", reason }) : known(id)
    },
    /** Decided now, done later; until then the bank is at it, and no cancellation is certain. */
    decideLate: (id: string, afterMs: number, dueStatus: "captured" | "declined") =>
      move(id, undecided, { status: "processing", dueAt: memory.now() + afterMs, dueStatus }),
    doDue: () => {
      for (const payment of payments.due(memory.now())) {
        const declined = { status: "declined", reason: refused } as const
        move(payment.id, ["processing"], payment.dueStatus === "declined" ? declined : success(payment))
      }
    },
    /** Takes what was set aside, or a part of it; the rest is given free. */
    capture: (id: string, amount: number): Payment =>
      move(id, ["authorized"], { status: "captured", captured: amount, capturedAt: memory.now() }),
    /** A reference never seen is written down as cancelled, so that it can't be opened any more. */
    cancel: (reference: string): Payment => {
      const payment = payments.byReference(reference)
      const reason = "cancelled by the merchant"
      if (payment) return move(payment.id, [...undecided, "authorized"], { status: "cancelled", reason })
      const nothing = { amount: 0, currency: "INR", description: "", returnUrl: "", webhookUrl: "" }
      const blank = { ...nothing, reference, capture: "automatic" } as const
      return ledger.together(() => write(blank, { status: "cancelled", mode: "ask", reason: "never opened" }))
    },
    refund: makeRefund(ledger),
  }
}

export type Bank = ReturnType<typeof makeBank>
