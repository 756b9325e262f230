import type { InTransaction } from "../ports.ts"

export type ReleaseDeadHoldPorts = { readonly inTransaction: InTransaction }

/** Gives back stock that is still held for an order which is over. False: the order isn't over, or isn't there. */
export const makeReleaseDeadHold =
  ({ inTransaction }: ReleaseDeadHoldPorts) =>
  (orderId: string): Promise<boolean> =>
    inTransaction(async (tx) => {
      const order = await tx.orders.lock(orderId)
      const isDead = order && ["EXPIRED", "FAILED", "CANCELLED"].includes(order.status)
      if (!isDead) return false
      await tx.stock.release(orderId)
      return true
    })
