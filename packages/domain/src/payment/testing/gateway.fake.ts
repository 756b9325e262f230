import { err, ok } from "../../shared/index.ts"
import type { GatewayAnswer, GatewayFact } from "../payment.model.ts"
import type { PaymentGateway } from "../ports.ts"

type Ledger = {
  amountMinor: number
  currency: string
  state: "open" | "captured" | "declined" | "voided"
  reason: string | null
  refunded: Map<string, number>
}

/** A gateway in memory with its own ledger. `mood` decides how calls are answered; effects may happen unseen. */
export const fakeGateway = (provider = "sandbox", eventPrefix = "event") => {
  const ledger = new Map<string, Ledger>()
  const control = {
    mood: "well" as "well" | "answer-lost" | "dead" | "refusing",
    failRefunds: 0,
  }
  let events = 0
  const factOf = (attemptId: string, entry: Ledger): GatewayFact => {
    events += 1
    return {
      provider,
      eventId: `${eventPrefix}-${events}`,
      attemptId,
      providerRef: `ref-${attemptId}`,
      outcome: entry.state === "open" ? "requires-action" : entry.state,
      amountMinor: entry.amountMinor,
      currency: entry.currency,
      reason: entry.reason,
    }
  }
  const answer = async <Value>(effect: () => Value): Promise<GatewayAnswer<Value>> => {
    if (control.mood === "dead") return { kind: "unknown", reason: "no answer" }
    if (control.mood === "refusing") return { kind: "refused", reason: "not today" }
    const value = effect()
    return control.mood === "answer-lost"
      ? { kind: "unknown", reason: "answer lost" }
      : { kind: "done", value }
  }
  const open = (amountMinor: number, currency: string): Ledger => ({
    amountMinor,
    currency,
    state: "open",
    reason: null,
    refunded: new Map(),
  })
  const decide = (attemptId: string, state: Ledger["state"], reason: string | null = null): GatewayFact => {
    const entry = ledger.get(attemptId)
    if (!entry) throw new Error(`no payment ${attemptId} at the fake gateway`)
    if (entry.state !== "captured") Object.assign(entry, { state, reason })
    return factOf(attemptId, entry)
  }
  const gateway: PaymentGateway = {
    provider,
    create: ({ attemptId, amountMinor, currency }) =>
      answer(() => {
        if (!ledger.has(attemptId)) ledger.set(attemptId, open(amountMinor, currency))
        return { providerRef: `ref-${attemptId}`, redirectUrl: `https://pay.example/${attemptId}` }
      }),
    status: (attemptId) =>
      answer(() => {
        const entry = ledger.get(attemptId)
        return entry ? factOf(attemptId, entry) : null
      }),
    cancel: (attemptId) =>
      answer(() => {
        if (!ledger.has(attemptId)) ledger.set(attemptId, open(0, "INR"))
        const entry = ledger.get(attemptId)
        if (!entry || entry.state === "open") return decide(attemptId, "voided", "cancelled")
        return factOf(attemptId, entry)
      }),
    refund: async ({ refundId, attemptId, amountMinor }) => {
      const entry = ledger.get(attemptId)
      if (control.failRefunds > 0 || !entry) {
        control.failRefunds -= 1
        return { kind: "refused", reason: "refund failed" }
      }
      return answer(() => {
        entry.refunded.set(refundId, amountMinor)
        return { state: "succeeded" as const }
      })
    },
    verifyWebhook: ({ rawBody, signature }) => {
      if (signature !== `signed:${rawBody}`) return err({ code: "BAD_SIGNATURE" })
      const fact = JSON.parse(rawBody) as GatewayFact
      return ok({ eventId: fact.eventId, fact })
    },
  }
  return {
    gateway,
    control,
    /** The buyer pays at the hosted page. */
    pay: (attemptId: string) => decide(attemptId, "captured"),
    decline: (attemptId: string) => decide(attemptId, "declined", "insufficient funds"),
    charged: () => [...ledger.values()].filter(({ state }) => state === "captured"),
    entry: (attemptId: string) => ledger.get(attemptId),
  }
}
