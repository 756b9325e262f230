import { earnedBy } from "./earned.rule.ts"
import {
  type BoughtFacts,
  type ParcelFacts,
  RETURN_GRACE_MS,
  type ReturnFacts,
  type RewardBook,
} from "./reward.model.ts"

export type FollowOrderPorts = {
  readonly book: RewardBook
  /** How long after its delivery a parcel may be sent back. */
  readonly returnWindowMs: number
}

/**
 * Follows an order for its rewards: nothing is earned by buying, only by keeping. A delivered parcel's rewards wait until
 * it can't be returned any more; what is sent back takes its share with it.
 */
export const makeFollowOrder = ({ book, returnWindowMs }: FollowOrderPorts) => ({
  noteBought: (facts: BoughtFacts): Promise<void> => book.noteBought(facts),

  noteDelivered: async ({ orderId, shipmentId, units, at }: ParcelFacts): Promise<void> => {
    const source = await book.sourceOf(orderId)
    const amountMinor = source ? earnedBy(source, units) : 0
    if (!source || amountMinor === 0) return
    const dueAt = new Date(at.getTime() + returnWindowMs)
    await book.addParcel({ shipmentId, source, amountMinor, dueAt, at })
  },

  noteReturnAsked: async ({ units, at }: ReturnFacts): Promise<void> => {
    const parcels = [...new Set(units.map(({ shipmentId }) => shipmentId))]
    await book.delay(parcels, new Date(at.getTime() + RETURN_GRACE_MS))
  },

  noteReturned: async ({ orderId, fact, units }: ReturnFacts): Promise<void> => {
    const source = await book.sourceOf(orderId)
    if (!source) return
    const parcels = units.map(({ shipmentId, sku, quantity }) => ({
      shipmentId,
      byMinor: earnedBy(source, [{ sku, quantity }]) + 1,
    }))
    await book.lower(fact, parcels)
  },
})
