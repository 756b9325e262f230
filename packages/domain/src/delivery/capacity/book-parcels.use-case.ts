import type { CurrentTable, LoadCopies, LoadLedger } from "../ports.ts"
import type { OrderParcels } from "../promise/promise.model.ts"
import { roomsOf } from "./rooms-of.rule.ts"

export type BookParcelsPorts = {
  readonly current: CurrentTable
  readonly ledger: LoadLedger
  readonly copies: LoadCopies
  /** The copy lags until it is restored. */
  readonly onCopyFailed: (error: unknown) => void
}

/** Takes and gives back room on lanes as orders come and go. Safe to repeat; an order's newest word counts. */
export const makeBookParcels =
  ({ current, ledger, copies, onCopyFailed }: BookParcelsPorts) =>
  async (order: OrderParcels): Promise<void> => {
    const table = await current()
    if (!table) throw new Error("no promise table to book parcels by")
    const { orderId, orderVersion, standing } = order
    const takes = standing
      ? roomsOf(table, order).map(({ laneId, day, parcels }) => ({ laneId, day, parcels }))
      : []
    // Most orders travel on lanes without a limit: they take nothing, and have nothing to give back.
    if (standing && takes.length === 0 && !(await ledger.knows(orderId))) return
    const changed = await ledger.book({ orderId, orderVersion, takes })
    try {
      if (changed.length > 0) await copies.put(changed)
    } catch (error) {
      onCopyFailed(error)
    }
  }
