import type { HoldPlan, LockedOrder } from "../facts.model.ts"
import type { OrderingTx } from "../ports.ts"
import type { Shipment } from "./shipment.model.ts"
import { splitShipments } from "./split-shipments.rule.ts"

export type ParcelStamp = { readonly at: Date; readonly newId: () => string }

/** Lays out the parcels of a bought order, one per warehouse, in the transaction in hand that has locked it. */
export const makeOpenParcels = (tx: Pick<OrderingTx, "shipments" | "stock">) => {
  const open = (order: LockedOrder, holds: HoldPlan["holds"], stamp: ParcelStamp): Promise<void> =>
    tx.shipments.create(splitShipments(order, holds, stamp))

  /** The parcels there are; an order from before there were any gets them now. */
  const ensure = async (order: LockedOrder, stamp: ParcelStamp): Promise<readonly Shipment[]> => {
    const found = await tx.shipments.listOf(order.id)
    if (found.length > 0) return found
    await open(order, await tx.stock.unitsOf(order.id), stamp)
    return tx.shipments.listOf(order.id)
  }
  return { open, ensure }
}
