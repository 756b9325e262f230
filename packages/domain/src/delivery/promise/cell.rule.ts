import type { PromiseCell } from "./promise-table.model.ts"

export const cellBytes = 8
const unreachable = 0xfff

/** The longest way a cell can hold, in hours; and how many sets of lanes that can fill up. */
export const cellLimits = { hours: unreachable - 1, loads: 0xffff, ends: 7 } as const

/**
 * Writes a cell at its ordinal; null says that no lane leads there. Bits from the front: hours 12, cost class 4,
 * courier 8, cut-off 7, days of dispatch 7, of delivery 7, end 3, load 16.
 */
export const packCell = (cells: DataView, ordinal: number, cell: PromiseCell | null): void => {
  const at = ordinal * cellBytes
  if (cell === null) {
    cells.setUint32(at, unreachable << 20)
    cells.setUint32(at + 4, 0)
    return
  }
  const { hours, costClass, courier, cutOffQuarter, dispatchDays, deliveryDays, load, end } = cell
  cells.setUint16(at, (Math.min(hours, cellLimits.hours) << 4) | costClass)
  cells.setUint8(at + 2, courier)
  const days = (cutOffQuarter << 17) | (dispatchDays << 10) | (deliveryDays << 3) | end
  cells.setUint8(at + 3, (days >>> 16) & 0xff)
  cells.setUint16(at + 4, days & 0xffff)
  cells.setUint16(at + 6, load)
}

export const readCell = (cells: DataView, ordinal: number): PromiseCell | null => {
  const at = ordinal * cellBytes
  const front = cells.getUint16(at)
  if (front >>> 4 === unreachable) return null
  const days = (cells.getUint8(at + 3) << 16) | cells.getUint16(at + 4)
  return {
    hours: front >>> 4,
    costClass: front & 0xf,
    courier: cells.getUint8(at + 2),
    cutOffQuarter: days >>> 17,
    dispatchDays: (days >>> 10) & 0x7f,
    deliveryDays: (days >>> 3) & 0x7f,
    load: cells.getUint16(at + 6),
    end: days & 7,
  }
}
