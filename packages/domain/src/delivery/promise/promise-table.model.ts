import type { ServiceLevel, Warehouse } from "../delivery.model.ts"
import type { DayMask } from "../network/network.model.ts"

export const serviceLevels: readonly ServiceLevel[] = ["standard", "express"]

/** How goods get from one warehouse to one cluster at one service level; eight bytes when packed. */
export type PromiseCell = {
  /** Lane hours from hand-over to the cluster's point. */
  readonly hours: number
  readonly courier: number
  readonly costClass: number
  /** Quarter of the local day (0–95) after which the order waits for the next working day. */
  readonly cutOffQuarter: number
  readonly dispatchDays: DayMask
  readonly deliveryDays: DayMask
  readonly packHours: number
}

export type TableWarehouse = Warehouse & {
  /** Minutes its local time is ahead of UTC. */
  readonly offsetMinutes: number
}

/** What the table says about itself; ordinals in cells and places point into these lists. */
export type TableHeader = {
  readonly warehouses: readonly TableWarehouse[]
  readonly couriers: readonly string[]
  readonly feesMinor: readonly number[]
  readonly holidays: readonly string[]
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
