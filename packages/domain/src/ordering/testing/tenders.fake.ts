import type { TenderHold } from "../facts.model.ts"
import type { TenderRows } from "../ports.ts"
import { type Wallets, walletsOver } from "./wallets.fake.ts"

/** What one order drew on, and where it stands. */
export type FakePurse = {
  readonly state: "HELD" | "SPENT" | "RELEASED"
  readonly tenders: readonly (TenderHold & { readonly refundedMinor: number })[]
  readonly person?: string
}

export type Purses = Wallets & { purses: Map<string, FakePurse> }

/** How often a person has a coupon in use. */
export const usesOf = (books: Purses, person: string | null, coupon: string): number =>
  [...books.purses.values()].filter(
    (one) =>
      one.person === person && one.state !== "RELEASED" && one.tenders.some(({ ref }) => ref === coupon),
  ).length

/** Coupons, cards and rewards in memory; "gone" is a thing that isn't there, "once" one that isn't there again. */
export const tenderRows = (books: Purses): TenderRows => {
  const wallets = walletsOver(books)
  const set = (orderId: string, change: Partial<FakePurse>) => {
    const found = books.purses.get(orderId)
    if (found) books.purses.set(orderId, { ...found, ...change })
  }
  const purseOf = (orderId: string): FakePurse =>
    books.purses.get(orderId) ?? { state: "RELEASED", tenders: [] }
  const spent = (orderId: string) => {
    const found = purseOf(orderId)
    return found.state === "SPENT" ? found.tenders.filter(({ kind }) => kind !== "coupon") : []
  }
  const take = (person: string, tenders: readonly TenderHold[]): boolean =>
    tenders.every((one) => wallets.hold(one, usesOf(books, person, one.ref)))
  const spend = (orderId: string, tenders: readonly TenderHold[], reason: string) => {
    for (const one of tenders) wallets.spend(`${reason}${orderId}`, one)
    set(orderId, { state: "SPENT" })
  }
  const refund: TenderRows["refund"] = async (orderId, { ref, amountMinor, refId }) => {
    const grown = purseOf(orderId).tenders.map((one) =>
      one.ref === ref ? { ...one, refundedMinor: one.refundedMinor + amountMinor } : one,
    )
    if (grown.some((one) => one.refundedMinor > one.amountMinor)) throw new Error("refunds exceed the tender")
    wallets.refund(refId, ref, amountMinor)
    set(orderId, { tenders: grown })
  }
  return {
    hold: async ({ id, email }, tenders) => {
      const isThere = take(email, tenders)
      const fresh = tenders.map((one) => ({ ...one, refundedMinor: 0 }))
      books.purses.set(id, { state: "HELD", tenders: fresh, person: email })
      return isThere && tenders.every(({ ref }) => ref !== "gone")
    },
    spend: async (orderId) => spend(orderId, purseOf(orderId).tenders, ""),
    release: async (orderId, at) => {
      const { state, tenders } = purseOf(orderId)
      if (state === "HELD") for (const one of tenders) wallets.letGo(one)
      for (const { ref, amountMinor, refundedMinor } of spent(orderId))
        if (amountMinor > refundedMinor)
          await refund(orderId, {
            ref,
            amountMinor: amountMinor - refundedMinor,
            refId: `end:${orderId}`,
            at,
          })
      if (state === "SPENT") for (const one of tenders) if (one.kind === "coupon") wallets.letGo(one)
      set(orderId, { state: "RELEASED" })
    },
    retake: async (orderId) => {
      const { tenders, person = "" } = purseOf(orderId)
      if (!take(person, tenders)) return false
      spend(orderId, tenders, "late ")
      return tenders.every(({ ref }) => ref !== "once")
    },
    spentOf: async (orderId) =>
      spent(orderId).map(({ ref, amountMinor, refundedMinor }) => ({
        ref,
        amountMinor,
        leftMinor: amountMinor - refundedMinor,
      })),
    refund,
  }
}
