import type { DayMask, Holiday } from "../network/network.model.ts"
import type { ServiceLevel, Warehouse } from "./promise.model.ts"

export const serviceLevels: readonly ServiceLevel[] = ["standard", "express"]

/** From `fromMs` on, local time is `minutes` ahead of UTC; until the next span begins. */
export type ZoneSpan = { readonly fromMs: number; readonly minutes: number }

/** A zone's offsets in the order of time. The first one holds for all time before it, too; never empty. */
export type Zone = readonly ZoneSpan[]

/** Days since 1970-01-01 on which nothing moves. */
export type ClosedDays = ReadonlySet<number>

/** How goods get from one warehouse to one cluster at one service level; eight bytes when packed. */
export type PromiseCell = {
  /** Lane hours from hand-over to the cluster's point, at most 4,094. */
  readonly hours: number
  readonly courier: number
  /** 0–15 */
  readonly costClass: number
  /** Quarter of the local day (0–95) after which the order waits for the next working day. */
  readonly cutOffQuarter: number
  readonly dispatchDays: DayMask
  readonly deliveryDays: DayMask
  /** Limited lanes of the way but the last. 0: none; else one more than its ordinal in the header's `loads`. */
  readonly load: number
  /** The last lane, if limited: its place, counted from 1, in the header's `ends` of the cluster. 0–7 */
  readonly end: number
}

export type TableWarehouse = Warehouse & {
  readonly zone: Zone
  readonly packHours: number
}

/** A lane that can be full or stand still for a day, or a courier that can be full over all its lanes. */
export type TableLane = { readonly id: string; readonly capacity?: number }

/** What the table says about itself; ordinals in cells and places point into these lists. */
export type TableHeader = {
  readonly warehouses: readonly TableWarehouse[]
  readonly couriers: readonly string[]
  readonly feesMinor: readonly number[]
  readonly holidays: readonly Holiday[]
  readonly lanes: readonly TableLane[]
  /** Sets of such lanes that are taken together, as ordinals in `lanes`. */
  readonly loads: readonly (readonly number[])[]
  /** By cluster: those that end there, as ordinals in `lanes`. */
  readonly ends: readonly (readonly number[])[]
  readonly states: readonly string[]
  readonly cities: readonly string[]
  readonly clusters: number
}

/**
 * Everything needed to promise a delivery, in memory: cells by warehouse × cluster × service level, places sorted by
 * pincode. Built once, never changed; a newer version replaces the whole.
 */
export type PromiseTable = {
  readonly version: number
  readonly header: TableHeader
  readonly cells: DataView
  readonly places: DataView
}

export type TableFault = { readonly code: "BROKEN_TABLE"; readonly reason: string }
