import type { FakeShop, Neighbors } from "@haat/domain/ordering/testing"
import { makeSubmitRefunds, type Refund, type RefundBook } from "@haat/domain/payment"
import { fakeGateway } from "@haat/domain/payment/testing"
import { splitTenders } from "@haat/domain/pricing"

type Row = FakeShop["books"]["refunds"] extends Map<string, infer One> ? One : never

const over: readonly string[] = ["SUCCEEDED", "MANUAL_REVIEW"]

/** The shop's refunds as payment reads them; each shop counts its own tries. */
const refundsOf = ({ books, time }: FakeShop, tries: Map<string, number>): RefundBook => {
  const refundOf = ({ id, attemptId, orderId, reason, amountMinor, status, at }: Row): Refund => ({
    ...{ id, attemptId, orderId, provider: "sandbox", reason, amountMinor, currency: "INR" },
    ...{ status: status as Refund["status"], tries: tries.get(id) ?? 0, createdAt: at, updatedAt: time.now },
  })
  const set = async (refundId: string, status: string): Promise<void> => {
    for (const [key, one] of books.refunds)
      if (one.id === refundId) books.refunds.set(key, { ...one, status })
  }
  return {
    takeDue: async (limit) => {
      const due = [...books.refunds.values()].filter(({ status }) => !over.includes(status)).slice(0, limit)
      for (const { id } of due) tries.set(id, (tries.get(id) ?? 0) + 1)
      return due.map(refundOf)
    },
    markSubmitted: ({ id }) => set(id, "SUBMITTED"),
    markFailed: ({ id }, status) => set(id, status),
    markSucceeded: (refundId) => set(refundId, "SUCCEEDED"),
  }
}

const { gateway } = fakeGateway("sandbox")

/** The bank of the simulated shop as payment asks it for refunds. */
const bankOf = (shop: FakeShop) => ({
  ...gateway,
  refund: async ({ refundId, attemptId, amountMinor }: Parameters<typeof gateway.refund>[0]) => {
    const answer = shop.payBack(refundId, attemptId, amountMinor)
    if (answer === "succeeded") return { kind: "done" as const, value: { state: "succeeded" as const } }
    return { kind: answer === "failed" ? ("refused" as const) : ("unknown" as const), reason: answer }
  },
})

/** The real rules of pricing and payment beside a simulated ordering room. */
export const realNeighbors = (): Neighbors => {
  const tries = new Map<string, number>()
  return {
    split: splitTenders,
    sendRefunds: (shop) =>
      makeSubmitRefunds({
        gateways: new Map([["sandbox", bankOf(shop)]]),
        refunds: refundsOf(shop, tries),
        onFailed: (error) => {
          throw error
        },
      })(100),
  }
}
