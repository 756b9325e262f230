import type { PaymentFact } from "../ordering.model.ts"
import type { Cashier, CashierAnswer } from "../ports.ts"

type Bank = "open" | "captured" | "declined" | "voided"

/** A payment gateway in memory. `mood` decides how calls are answered; effects may happen unseen. */
export const fakeCashier = () => {
  const ledger = new Map<string, { state: Bank; amountMinor: number; currency: string }>()
  const control = { mood: "well" as "well" | "answer-lost" | "dead" | "refusing" }
  let events = 0
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
    create: ({ id, amountMinor, currency }) =>
      answer(() => {
        if (!ledger.has(id)) ledger.set(id, { state: "open", amountMinor, currency })
        return { providerRef: `ref-${id}`, redirectUrl: `https://pay.example/${id}` }
      }),
    status: ({ id }) => answer(() => (ledger.has(id) ? factOf(id) : null)),
    cancel: ({ id }) =>
      answer(() => ((ledger.get(id)?.state ?? "open") === "open" ? decide(id, "voided") : factOf(id))),
  }
  return { cashier, control, ledger, decide, factOf }
}
