import type { DayMask, Lane } from "../network/network.model.ts"
import type { PromiseCell } from "../promise/promise-table.model.ts"

/** Delivery fees in paise; a way's cost class is the first fee that covers the cost of its lanes. */
export const feesMinor: readonly number[] = [2900, 3900, 4900, 6900, 8900, 11_900, 14_900, 19_900, 24_900]

const costClassOf = (costMinor: number): number => {
  const found = feesMinor.findIndex((fee) => fee >= costMinor)
  return found === -1 ? feesMinor.length - 1 : found
}

const longest = (lanes: readonly Lane[]): Lane | undefined =>
  lanes.reduce<Lane | undefined>((most, lane) => (most && most.hours >= lane.hours ? most : lane), undefined)

export type WayFacts = {
  readonly courierOrdinal: ReadonlyMap<string, number>
  /** Which of the way's lanes can fill up or stand still. */
  readonly loadOf: (way: readonly Lane[]) => Pick<PromiseCell, "load" | "end">
}

/** On which days a way's goods are dispatched and delivered; null where that is never. */
export const daysOfWay = (
  way: readonly Lane[],
): Pick<PromiseCell, "dispatchDays" | "deliveryDays"> | null => {
  const deliveryDays = way.at(-1)?.workingDays ?? 0
  const dispatchDays = way
    .slice(0, Math.max(1, way.length - 1))
    .reduce<DayMask>((days, lane) => days & lane.workingDays, 127)
  return dispatchDays === 0 || deliveryDays === 0 ? null : { dispatchDays, deliveryDays }
}

/** A way in figures: dispatched on days when all lanes but the last run, delivered on days of the last. */
export const cellOf = (way: readonly Lane[], { courierOrdinal, loadOf }: WayFacts): PromiseCell | null => {
  const [first] = way
  const days = daysOfWay(way)
  if (!first || !days) return null
  return {
    hours: way.reduce((sum, lane) => sum + lane.hours, 0),
    courier: courierOrdinal.get(longest(way)?.courierId ?? "") ?? 0,
    costClass: costClassOf(way.reduce((sum, lane) => sum + lane.costMinor, 0)),
    cutOffQuarter: Math.floor(first.cutOffMinute / 15),
    ...days,
    ...loadOf(way),
  }
}
