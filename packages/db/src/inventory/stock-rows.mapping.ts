import { crossing, sellable } from "@haat/domain/inventory"
import { seal } from "@haat/events/envelope"
import { availabilityChanged } from "@haat/events/inventory"
import { newId } from "@haat/platform/ids"

export type Units = { readonly sku: string; readonly warehouseId: string; readonly quantity: number }

/** What one order holds, and each of its rows with the order's id. */
export type Granted = { readonly orderId: string; readonly holds: readonly Units[] }
export type Held = Units & { readonly orderId: string }
export const heldBy = ({ orderId, holds }: Granted): readonly Held[] =>
  holds.map((hold) => ({ ...hold, orderId }))

export type StockRow = {
  readonly sku: string
  readonly warehouse_id: string
  readonly on_hand: number
  readonly reserved: number
  readonly allocated: number
  readonly shortfall: number
  readonly version: number
}

/** Names a stock row; sorts as the rows are locked. */
export const rowKey = ({ sku, warehouseId }: Pick<Units, "sku" | "warehouseId">): string =>
  `${sku}\u0000${warehouseId}`

/** The one order in which everybody locks stock rows: by SKU, then warehouse. */
export const inLockOrder = <One extends Pick<Units, "sku" | "warehouseId">>(
  rows: readonly One[],
): readonly One[] => [...rows].sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1))

export const sellableOf = (row: StockRow): number =>
  sellable({
    onHand: row.on_hand,
    reserved: row.reserved,
    allocated: row.allocated,
    shortfall: row.shortfall,
  })

export type Crossed = {
  readonly sku: string
  readonly warehouseId: string
  readonly available: number
  readonly crossed: "in" | "out"
}

/** The rows which sold out or came back, given how many sellable units each of them lost or won. */
export const crossedBy = (after: readonly StockRow[], gained: readonly Units[]): readonly Crossed[] => {
  const change = new Map(gained.map((units) => [rowKey(units), units.quantity]))
  return after.flatMap((row) => {
    const available = sellableOf(row)
    const { sku, warehouse_id: warehouseId } = row
    const crossed = crossing(available - (change.get(rowKey({ sku, warehouseId })) ?? 0), available)
    return crossed ? [{ sku, warehouseId, available, crossed }] : []
  })
}

export const availabilityEvent = (crossed: Crossed, revision: number) =>
  seal(
    availabilityChanged,
    { ...crossed, revision },
    { id: newId(), occurredAt: new Date(), key: crossed.sku },
  )
