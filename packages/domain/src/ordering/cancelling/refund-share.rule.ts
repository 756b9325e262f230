import { allocate } from "../../shared/index.ts"
import type { Order, OrderLine } from "../order.model.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { Shipment } from "../shipping/shipment.model.ts"

/** Units per line number that the buyer doesn't get, or gave back. */
export type UndoneUnits = ReadonlyMap<number, number>

/** Counts what is undone: cancelled units, units of lost or returned parcels, inspected returns. */
export const undoneUnits = (shipments: readonly Shipment[], returns: readonly OrderReturn[]): UndoneUnits => {
  const undone = new Map<number, number>()
  const add = (lineNo: number, units: number) => undone.set(lineNo, (undone.get(lineNo) ?? 0) + units)
  for (const { status, lines } of shipments) {
    const isGone = status === "LOST" || status === "RETURNED_TO_SENDER"
    for (const { lineNo, quantity, cancelled } of lines) add(lineNo, isGone ? quantity : cancelled)
  }
  for (const { status, lines } of returns) {
    if (status === "RECEIVED") for (const { lineNo, quantity } of lines) add(lineNo, quantity)
  }
  return undone
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** What the first `units` of a line cost after its discount; all of them cost exactly the line's amount. */
const worthOf = ({ lineMinor, discountMinor, quantity }: OrderLine, units: number): number => {
  const perUnit = allocate(
    lineMinor - discountMinor,
    Array.from({ length: quantity }, () => 1),
  )
  return sum(perUnit.slice(0, units))
}

/** The worth of the undone units; the delivery fee joins them when nothing of the order is left. */
export const undoneValue = (
  { lines, deliveryMinor }: Pick<Order, "lines" | "deliveryMinor">,
  undone: UndoneUnits,
): number => {
  const goods = sum(lines.map((line) => worthOf(line, Math.min(line.quantity, undone.get(line.lineNo) ?? 0))))
  const isAll = lines.every(({ lineNo, quantity }) => (undone.get(lineNo) ?? 0) >= quantity)
  return goods + (isAll ? deliveryMinor : 0)
}

/**
 * How much of `paidMinor` goes back when the undone units grow from `before` to `after`. Each step is the difference of
 * two cumulative shares, so whatever the steps were, all of them together give back exactly what was paid.
 */
export const refundShare = (
  order: Pick<Order, "lines" | "deliveryMinor" | "totalMinor">,
  paidMinor: number,
  { before, after }: { readonly before: UndoneUnits; readonly after: UndoneUnits },
): number => {
  const share = (undone: UndoneUnits): number => {
    const value = undoneValue(order, undone)
    return allocate(paidMinor, [value, order.totalMinor - value])[0] ?? 0
  }
  return order.totalMinor === 0 ? 0 : share(after) - share(before)
}
