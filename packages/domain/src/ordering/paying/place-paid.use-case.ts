import type { HoldPlan, LockedOrder } from "../facts.model.ts"
import type { OrderingTx } from "../ports.ts"
import { makeAdvanceOrder } from "../shipping/advance-order.use-case.ts"
import { splitShipments } from "../shipping/split-shipments.rule.ts"

export type Paid = {
  readonly at: Date
  readonly newId: () => string
  /** The capture that pays the rest; null where gift cards and rewards paid everything. */
  readonly attemptId: string | null
}

/** One parcel per warehouse, in the transaction in hand. */
export const makeParcels =
  (tx: OrderingTx) => (order: LockedOrder, holds: HoldPlan["holds"], stamp: Pick<Paid, "at" | "newId">) =>
    tx.shipments.create(splitShipments(order, holds, stamp))

/** Places a locked order whose money is all there: parcels laid out, tenders and coupon spent, stock sold. */
export const makePlacePaid =
  (tx: OrderingTx) =>
  async (order: LockedOrder, { at, newId, attemptId }: Paid): Promise<void> => {
    const { move } = makeAdvanceOrder(tx)
    const isFresh = order.status === "RESERVED"
    const pending = isFresh
      ? await move(order, "start-payment", {
          at,
          detail: attemptId ? "Payment confirmed" : "Nothing left to pay",
        })
      : order
    const set = attemptId ? { set: { capturedAttemptId: attemptId } } : {}
    const detail = attemptId ? "Payment received" : "Paid with gift cards and rewards"
    await move(pending, "place", { at, detail, ...set })
    await makeParcels(tx)(order, await tx.stock.unitsOf(order.id), { at, newId })
    await tx.tenders.spend(order.id, at)
    await tx.stock.commit(order.id)
  }
