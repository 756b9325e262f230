import type { LockedOrder } from "../facts.model.ts"
import type { OrderingTx } from "../ports.ts"
import { makeAdvanceOrder } from "../shipping/advance-order.use-case.ts"
import { makeOpenParcels } from "../shipping/open-parcels.use-case.ts"
import { hasClaims } from "./payable.rule.ts"

export type Paid = {
  readonly at: Date
  readonly newId: () => string
  /** The capture that pays the rest; null where gift cards and rewards paid everything. */
  readonly attemptId: string | null
}

/** What an order's history says of a capture that paid it. */
export const paymentReceived = "Payment received"

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
    const detail = attemptId ? paymentReceived : "Paid with gift cards and rewards"
    await move(pending, "place", { at, detail, ...set })
    const held = await tx.stock.unitsOf(order.id)
    await makeOpenParcels(tx).open(order, held, { at, newId })
    if (hasClaims(order)) await tx.tenders.spend(order.id, at)
    await tx.stock.commit(order.id, held)
  }
