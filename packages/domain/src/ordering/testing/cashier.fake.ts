import type { PaymentFact } from "../ordering.model.ts"
import type { Cashier, CashierAnswer } from "../ports.ts"

type Bank = "open" | "authorized" | "captured" | "declined" | "voided"

/** A payment gateway in memory. `mood` decides how calls are answered; effects may happen unseen. */
export const fakeCashier = () => {
  const ledger = new Map<string, { state: Bank; amountMinor: number; currency: string }>()
  const control = { mood: "well" as "well" | "answer-lost" | "dead" | "refusing" }
  let events = 0
  const calls: string[] = []
  const factOf = (attemptId: string): PaymentFact => {
    events += 1
    const { state, amountMinor, currency } = ledger.get(attemptId) ?? {
      state: "open",
      amountMinor: 0,
      currency: "INR",
    }
    const outcome = state === "open" ? "requires-action" : state
    const rest = { amountMinor, currency, reason: state === "declined" ? "insufficient funds" : null }
    return {
      provider: "sandbox",
      eventId: `event-${events}`,
      attemptId,
      providerRef: `ref-${attemptId}`,
      outcome,
      ...rest,
    }
  }
  const answer = async <Value>(effect: () => Value): Promise<CashierAnswer<Value>> => {
    if (control.mood === "dead") return { kind: "unknown", reason: "no answer" }
    if (control.mood === "refusing") return { kind: "refused", reason: "not today" }
    const value = effect()
    return control.mood === "answer-lost"
      ? { kind: "unknown", reason: "answer lost" }
      : { kind: "done", value }
  }
  const decide = (attemptId: string, state: Bank, amountMinor?: number): PaymentFact => {
    const entry = ledger.get(attemptId) ?? { state: "open" as Bank, amountMinor: 0, currency: "INR" }
    if (entry.state !== "captured")
      ledger.set(attemptId, { ...entry, state, amountMinor: amountMinor ?? entry.amountMinor })
    return factOf(attemptId)
  }
  const cashier: Cashier = {
    provider: "sandbox",
    create: ({ id, amountMinor, currency }) => {
      calls.push(`create ${id}`)
      return answer(() => {
        if (!ledger.has(id)) ledger.set(id, { state: "open", amountMinor, currency })
        return { providerRef: `ref-${id}`, redirectUrl: `https://pay.example/${id}` }
      })
    },
    status: ({ id }) =>
      answer(() => (ledger.has(id) ? { ...factOf(id), redirectUrl: `https://pay.example/${id}` } : null)),
    cancel: ({ id }) => {
      calls.push(`cancel ${id}`)
      return answer(() =>
        ["open", "authorized"].includes(ledger.get(id)?.state ?? "open") ? decide(id, "voided") : factOf(id),
      )
    },
    capture: ({ id }) => {
      calls.push(`capture ${id}`)
      return answer(() => (ledger.get(id)?.state === "authorized" ? decide(id, "captured") : factOf(id)))
    },
  }
  /** What each refund id took out of an attempt: a repeated id pays once. */
  const paidBack = new Map<string, { readonly attemptId: string; readonly amountMinor: number }>()
  const payBack = (
    refundId: string,
    attemptId: string,
    amountMinor: number,
  ): "succeeded" | "failed" | "unknown" => {
    if (control.mood === "dead" || ledger.get(attemptId)?.state !== "captured") return "unknown"
    if (control.mood === "refusing") return "failed"
    paidBack.set(refundId, { attemptId, amountMinor })
    return control.mood === "answer-lost" ? "unknown" : "succeeded"
  }
  return { cashier, control, ledger, decide, factOf, payBack, paidBack, calls }
}
