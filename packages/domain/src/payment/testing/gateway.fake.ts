import { err, ok } from "../../shared/index.ts"
import type { CapturePolicy, GatewayAnswer, GatewayFact, SettlementLine } from "../payment.model.ts"
import type { PaymentGateway } from "../ports.ts"

type State = "open" | "authorized" | "captured" | "declined" | "voided"
type Ledger = {
  amountMinor: number
  capturedMinor: number
  currency: string
  capture: CapturePolicy
  state: State
  reason: string | null
  refunded: Map<string, number>
}

const blank = (amountMinor: number, currency: string, capture: CapturePolicy = "now"): Ledger => ({
  ...{ amountMinor, currency, capture, capturedMinor: 0 },
  ...{ state: "open", reason: null, refunded: new Map() },
})

const undecided: readonly State[] = ["open", "authorized"]

const linesOf = (ledger: ReadonlyMap<string, Ledger>, at: Date): readonly SettlementLine[] =>
  [...ledger].flatMap(([attemptId, { capturedMinor, currency, refunded }]) => {
    if (capturedMinor === 0) return []
    const shared = { attemptId, currency, at }
    return [
      {
        ...shared,
        kind: "charge" as const,
        ref: `ref-${attemptId}`,
        refundId: null,
        amountMinor: capturedMinor,
      },
      ...[...refunded].map(([refundId, amountMinor]) => ({
        ...{ ...shared, kind: "refund" as const, ref: `ref-${refundId}`, refundId, amountMinor },
      })),
    ]
  })

type Control = { mood: "well" | "answer-lost" | "dead" | "refusing"; failRefunds: number }

const answering =
  (control: Control) =>
  async <Value>(effect: () => Value): Promise<GatewayAnswer<Value>> => {
    if (control.mood === "dead") return { kind: "unknown", reason: "no answer" }
    if (control.mood === "refusing") return { kind: "refused", reason: "not today" }
    const value = effect()
    return control.mood === "answer-lost"
      ? { kind: "unknown", reason: "answer lost" }
      : { kind: "done", value }
  }

const fakeLedger = (provider: string, eventPrefix: string) => {
  const ledger = new Map<string, Ledger>()
  let events = 0
  const factOf = (attemptId: string): GatewayFact => {
    events += 1
    const entry = ledger.get(attemptId) ?? blank(0, "INR")
    return {
      ...{ provider, eventId: `${eventPrefix}-${events}`, attemptId, providerRef: `ref-${attemptId}` },
      outcome: entry.state === "open" ? "requires-action" : entry.state,
      amountMinor: entry.state === "captured" ? entry.capturedMinor : entry.amountMinor,
      currency: entry.currency,
      reason: entry.reason,
    }
  }
  const decide = (attemptId: string, to: Partial<Ledger> & Pick<Ledger, "state">): GatewayFact => {
    const entry = ledger.get(attemptId)
    if (!entry) throw new Error(`no payment ${attemptId} at the fake gateway`)
    if (undecided.includes(entry.state)) Object.assign(entry, to)
    return factOf(attemptId)
  }
  const pay = (attemptId: string): GatewayFact => {
    const entry = ledger.get(attemptId)
    if (entry?.capture === "later") return decide(attemptId, { state: "authorized" })
    return decide(attemptId, { state: "captured", capturedMinor: entry?.amountMinor ?? 0 })
  }
  return { ledger, factOf, decide, pay }
}

const moneyIn = (
  { ledger, factOf, decide, pay }: ReturnType<typeof fakeLedger>,
  answer: ReturnType<typeof answering>,
): Pick<PaymentGateway, "create" | "confirm" | "status" | "capture" | "void"> => {
  const pageOf = (attemptId: string) => `https://pay.example/${attemptId}`
  return {
    create: ({ attemptId, amountMinor, currency, capture }) =>
      answer(() => {
        if (!ledger.has(attemptId)) ledger.set(attemptId, blank(amountMinor, currency, capture))
        return { providerRef: `ref-${attemptId}`, redirectUrl: pageOf(attemptId) }
      }),
    confirm: (attemptId) => answer(() => pay(attemptId)),
    status: (attemptId) =>
      answer(() => (ledger.has(attemptId) ? { ...factOf(attemptId), redirectUrl: pageOf(attemptId) } : null)),
    capture: ({ attemptId, amountMinor }) =>
      answer(() => {
        const isAside = ledger.get(attemptId)?.state === "authorized"
        return isAside
          ? decide(attemptId, { state: "captured", capturedMinor: amountMinor })
          : factOf(attemptId)
      }),
    void: (attemptId) =>
      answer(() => {
        if (!ledger.has(attemptId)) ledger.set(attemptId, blank(0, "INR"))
        return decide(attemptId, { state: "voided", reason: "cancelled" })
      }),
  }
}

/** A gateway in memory with its own ledger. `mood` decides how calls are answered; effects may happen unseen. */
export const fakeGateway = (provider = "sandbox", eventPrefix = "event") => {
  const control: Control = { mood: "well", failRefunds: 0 }
  const answer = answering(control)
  const books = fakeLedger(provider, eventPrefix)
  const { ledger, decide, pay } = books
  const gateway: PaymentGateway = {
    provider,
    ...moneyIn(books, answer),
    refund: async ({ refundId, attemptId, amountMinor }) => {
      const entry = ledger.get(attemptId)
      if (control.failRefunds > 0 || !entry) {
        control.failRefunds -= 1
        return { kind: "refused", reason: "refund failed" }
      }
      const before = [...entry.refunded].reduce((sum, [id, one]) => sum + (id === refundId ? 0 : one), 0)
      if (before + amountMinor > entry.capturedMinor)
        return { kind: "refused", reason: "more than was taken" }
      return answer(() => {
        entry.refunded.set(refundId, amountMinor)
        return { state: "succeeded" as const }
      })
    },
    settlement: (day) => {
      const lines = linesOf(ledger, new Date(`${day}T12:00:00.000Z`))
      return answer(() => ({ provider, day, complete: true, lines }))
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
    pay,
    decline: (attemptId: string) => decide(attemptId, { state: "declined", reason: "insufficient funds" }),
    charged: () => [...ledger.values()].filter(({ state }) => state === "captured"),
    entry: (attemptId: string) => ledger.get(attemptId),
  }
}
