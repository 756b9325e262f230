import type { InTransaction, OrderingEdge } from "../ports.ts"

export type ReleaseDeadHoldPorts = Pick<OrderingEdge, "clock"> & { readonly inTransaction: InTransaction }

/**
 * Gives back what is still held for an order which is over: its stock and, where it was never paid, its coupon and
 * own money. False: the order isn't over, or isn't there.
 */
export const makeReleaseDeadHold =
  ({ inTransaction, clock }: ReleaseDeadHoldPorts) =>
  (orderId: string): Promise<boolean> =>
    inTransaction(async (tx) => {
      const order = await tx.orders.lock(orderId)
      const isDead = order && ["EXPIRED", "FAILED", "CANCELLED"].includes(order.status)
      if (!isDead) return false
      if (order.placedAt === null) await tx.tenders.release(orderId, clock.now())
      const units = await tx.stock.unitsOf(orderId)
      if (units.length > 0) await tx.stock.release(orderId)
      return units.length > 0 || order.placedAt === null
    })
