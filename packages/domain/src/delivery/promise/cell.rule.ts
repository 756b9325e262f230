import type { PromiseCell } from "./promise-table.model.ts"

export const cellBytes = 8
const unreachable = 0xffff

/** Writes a cell at its ordinal; null says that no lane leads there. */
export const packCell = (cells: DataView, ordinal: number, cell: PromiseCell | null): void => {
  const at = ordinal * cellBytes
  cells.setUint16(at, cell === null ? unreachable : Math.min(cell.hours, unreachable - 1))
  const rest = cell
    ? [cell.courier, cell.costClass, cell.cutOffQuarter, cell.dispatchDays, cell.deliveryDays, cell.packHours]
    : [0, 0, 0, 0, 0, 0]
  rest.forEach((value, index) => {
    cells.setUint8(at + 2 + index, value)
  })
}

export const readCell = (cells: DataView, ordinal: number): PromiseCell | null => {
  const at = ordinal * cellBytes
  const hours = cells.getUint16(at)
  if (hours === unreachable) return null
  return {
    hours,
    courier: cells.getUint8(at + 2),
    costClass: cells.getUint8(at + 3),
    cutOffQuarter: cells.getUint8(at + 4),
    dispatchDays: cells.getUint8(at + 5),
    deliveryDays: cells.getUint8(at + 6),
    packHours: cells.getUint8(at + 7),
  }
}
