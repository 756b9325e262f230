import type { PromiseCell } from "./promise-table.model.ts"

export const cellBytes = 8
const unreachable = 0xfff

/** What a cell can hold: the longest way in hours, how many couriers, sets of lanes that can fill up, last lanes of a cluster. */
export const cellLimits = { hours: unreachable - 1, couriers: 0x100, loads: 0xffff, ends: 7 } as const

const most: Readonly<Record<keyof PromiseCell, number>> = {
  hours: cellLimits.hours,
  courier: cellLimits.couriers - 1,
  costClass: 15,
  cutOffQuarter: 95,
  dispatchDays: 127,
  deliveryDays: 127,
  load: cellLimits.loads,
  end: cellLimits.ends,
}

/** Throws what doesn't fit, rather than have it read back as another way or courier. */
export const mustFit = (field: string, value: number, limit: number): void => {
  if (!Number.isInteger(value) || value < 0 || value > limit)
    throw new RangeError(`${field} ${value} doesn't fit the promise table, which takes 0 to ${limit}`)
}

/**
 * Writes a cell at its ordinal; null says that no lane leads there. Bits from the front: hours 12, cost class 4,
 * courier 8, cut-off 7, days of dispatch 7, of delivery 7, end 3, load 16. Throws a RangeError for what needs more.
 */
export const packCell = (cells: DataView, ordinal: number, cell: PromiseCell | null): void => {
  const at = ordinal * cellBytes
  if (cell === null) {
    cells.setUint32(at, unreachable << 20)
    cells.setUint32(at + 4, 0)
    return
  }
  for (const [field, limit] of Object.entries(most)) mustFit(field, cell[field as keyof PromiseCell], limit)
  const { hours, costClass, courier, cutOffQuarter, dispatchDays, deliveryDays, load, end } = cell
  cells.setUint16(at, (hours << 4) | costClass)
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
