import type { Warehouse } from "../promise/promise.model.ts"

export type LaneMode = "surface" | "air" | "local"

/** A stop of the couriers between warehouse and doorstep. */
export type Hub = {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
  readonly air: boolean
}

export type Courier = {
  readonly id: string
  readonly name: string
  readonly mode: LaneMode
  /** Parcels it takes on one day of dispatch over all its lanes; absent: as many as come. */
  readonly capacity?: number
}

/** Days of the week as bits: 1 = Sunday, 2 = Monday … 64 = Saturday. */
export type DayMask = number
export const everyDay: DayMask = 127
export const noSundays: DayMask = 126

/** A regular run from one node (warehouse, hub) to another (hub, cluster). */
export type Lane = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly courierId: string
  readonly mode: LaneMode
  /** Door to door, handling at the far end included. */
  readonly hours: number
  /** Never more than a hundred thousand rupees, so that hours decide between ways before cost does. */
  readonly costMinor: number
  /** Minute of the local day (0–1439) after which goods wait for the next run. */
  readonly cutOffMinute: number
  readonly workingDays: DayMask
  /** Parcels it takes on one day of dispatch; absent: as many as come. */
  readonly capacity?: number
}

/** A local date without dispatch and delivery, everywhere or only where `scope` says. */
export type Holiday = {
  /** YYYY-MM-DD */
  readonly day: string
  /** "all", a warehouse's id (no dispatch), a state (no delivery) or a lane's id (that run doesn't go). */
  readonly scope: string
  readonly name: string
}

export const everywhere = "all"

/** What is known better of one pincode's doorstep than its distance tells. */
export type LastMileOverride = {
  readonly pincode: string
  /** Added to the hours to its cluster. */
  readonly hours: number
  readonly express: boolean
  /** False: nobody delivers there for now. */
  readonly serviceable: boolean
  readonly reason: string
}

/** Pincodes served together from one point. `id` is the lane node, `ordinal` its place in the promise table. */
export type Cluster = {
  readonly ordinal: number
  readonly id: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
}

export type Pincode = {
  readonly pincode: string
  readonly city: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
  /** Ordinal of its cluster. */
  readonly cluster: number
}

/** A pincode where people say it lies; which cluster that makes is worked out. */
export type PincodeRow = Omit<Pincode, "cluster">

export type NetworkWarehouse = Warehouse & {
  readonly latitude: number
  readonly longitude: number
  /** Pick and pack, between the cut-off and the hand-over to the courier. */
  readonly packHours: number
}

/** The whole network as it stands at `revision`, which grows with every change. */
export type Network = {
  readonly revision: number
  readonly warehouses: readonly NetworkWarehouse[]
  readonly hubs: readonly Hub[]
  readonly couriers: readonly Courier[]
  readonly lanes: readonly Lane[]
  readonly clusters: readonly Cluster[]
  readonly pincodes: readonly Pincode[]
  readonly holidays: readonly Holiday[]
  readonly lastMiles: readonly LastMileOverride[]
}
