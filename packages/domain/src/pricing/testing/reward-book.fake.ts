import type { RewardBook, RewardSource } from "../rewards/reward.model.ts"

type Parcel = { readonly amountMinor: number; readonly dueAt: Date }

/** Rewards in memory. All orders are of customers and were paid in money. */
export const fakeRewardBook = () => {
  const sources = new Map<string, RewardSource>()
  const parcels = new Map<string, Parcel>()
  const facts = new Set<string>()
  const state = { paidMinor: 0, asked: [] as string[] }
  const book: RewardBook = {
    noteBought: async ({ orderId, orderCode, customerId, totalMinor, lines }) => {
      if (customerId !== null)
        sources.set(orderId, { orderId, orderCode, customerId, lines, moneyMinor: totalMinor })
    },
    sourceOf: async (orderId) => sources.get(orderId) ?? null,
    addParcel: async ({ shipmentId, amountMinor, dueAt }) => {
      if (!parcels.has(shipmentId)) parcels.set(shipmentId, { amountMinor, dueAt })
    },
    delay: async (ids, until) => {
      for (const id of ids) {
        const found = parcels.get(id)
        if (found) parcels.set(id, { ...found, dueAt: until })
      }
    },
    lower: async (fact, lowered) => {
      if (facts.has(fact)) return
      facts.add(fact)
      for (const { shipmentId, byMinor } of lowered) {
        const found = parcels.get(shipmentId)
        if (found)
          parcels.set(shipmentId, { ...found, amountMinor: Math.max(0, found.amountMinor - byMinor) })
      }
    },
    payDue: async (_limit, now) => {
      const due = [...parcels].filter(([, { dueAt }]) => dueAt <= now)
      for (const [id, { amountMinor }] of due) {
        state.paidMinor += amountMinor
        parcels.delete(id)
      }
      return due.length
    },
    expire: async () => 0,
    grant: async ({ amountMinor }) => {
      state.paidMinor += amountMinor
      return true
    },
    view: async () => ({
      balanceMinor: state.paidMinor,
      heldMinor: 0,
      coming: [],
      expiring: [],
      entries: [],
    }),
  }
  return { book, parcels, state }
}
