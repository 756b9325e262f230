import type { GatewayFact, Refund } from "../payment.model.ts"
import type { RefundBook, WebhookStore } from "../ports.ts"

export const fakeWebhooks = () => {
  const rows = new Map<
    string,
    { provider: string; eventId: string; fact: GatewayFact | null; done: boolean }
  >()
  const key = (provider: string, eventId: string) => `${provider} ${eventId}`
  const store: WebhookStore = {
    store: async ({ provider, eventId, fact }) => {
      if (rows.has(key(provider, eventId))) return false
      rows.set(key(provider, eventId), { provider, eventId, fact, done: fact === null })
      return true
    },
    listOpen: async (limit) =>
      [...rows.values()]
        .flatMap(({ provider, eventId, fact, done }) => (done || !fact ? [] : [{ provider, eventId, fact }]))
        .slice(0, limit),
  }
  /** As the settling transaction does with the webhook of its fact. */
  const tick = async (fact: GatewayFact) => {
    const { provider, eventId, stored, received } = fact
    const row = rows.get(key(provider, eventId))
    if (row && (stored || received)) row.done = true
    if (!row && received) rows.set(key(provider, eventId), { provider, eventId, fact, done: true })
  }
  return { store, rows, tick }
}

export const fakeRefunds = (given: readonly Refund[] = []) => {
  const rows = new Map(given.map((refund) => [refund.id, refund]))
  const set = (refundId: string, change: Partial<Refund>) => {
    const row = rows.get(refundId)
    if (row) rows.set(refundId, { ...row, ...change })
  }
  const book: RefundBook = {
    takeDue: async (limit) => {
      const due = [...rows.values()]
        .filter(({ status }) => status !== "SUCCEEDED" && status !== "MANUAL_REVIEW")
        .slice(0, limit)
      for (const { id, tries } of due) set(id, { tries: tries + 1 })
      return due.map((one) => ({ ...one, tries: one.tries + 1 }))
    },
    markSubmitted: async ({ id }) => set(id, { status: "SUBMITTED" }),
    markSucceeded: async (refundId) => set(refundId, { status: "SUCCEEDED" }),
    markFailed: async ({ id }, status) => set(id, { status }),
  }
  return { book, rows }
}
