import type { TenderHold } from "../facts.model.ts"
import type { TenderRows } from "../ports.ts"

/** What one order drew on, and where it stands. */
export type FakePurse = {
  readonly state: "HELD" | "SPENT" | "RELEASED"
  readonly tenders: readonly (TenderHold & { readonly refundedMinor: number })[]
}

/** Coupons, cards and rewards in memory; "gone" is a thing that isn't there, "once" one that isn't there again. */
export const tenderRows = (books: { purses: Map<string, FakePurse> }): TenderRows => {
  const set = (orderId: string, change: Partial<FakePurse>) => {
    const found = books.purses.get(orderId)
    if (found) books.purses.set(orderId, { ...found, ...change })
  }
  const spent = (orderId: string) => {
    const found = books.purses.get(orderId)
    return found?.state === "SPENT" ? found.tenders.filter(({ kind }) => kind !== "coupon") : []
  }
  return {
    hold: async ({ id }, tenders) => {
      books.purses.set(id, { state: "HELD", tenders: tenders.map((one) => ({ ...one, refundedMinor: 0 })) })
      return tenders.every(({ ref }) => ref !== "gone")
    },
    spend: async (orderId) => set(orderId, { state: "SPENT" }),
    release: async (orderId) => set(orderId, { state: "RELEASED" }),
    retake: async (orderId) => {
      const found = books.purses.get(orderId)
      set(orderId, { state: "SPENT" })
      return found?.tenders.every(({ ref }) => ref !== "once") ?? true
    },
    spentOf: async (orderId) =>
      spent(orderId).map(({ ref, amountMinor, refundedMinor }) => ({
        ref,
        amountMinor,
        leftMinor: amountMinor - refundedMinor,
      })),
    refund: async (orderId, { ref, amountMinor }) => {
      const tenders = books.purses.get(orderId)?.tenders ?? []
      const grown = tenders.map((one) =>
        one.ref === ref ? { ...one, refundedMinor: one.refundedMinor + amountMinor } : one,
      )
      if (grown.some((one) => one.refundedMinor > one.amountMinor))
        throw new Error("refunds exceed the tender")
      set(orderId, { tenders: grown })
    },
  }
}
