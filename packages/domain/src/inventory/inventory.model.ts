import type { Result } from "../shared/index.ts"
import type { StockDesk } from "./adjusting/adjusting.model.ts"
import type { MovementKind } from "./stock.model.ts"
import type { Warehousing } from "./warehousing/warehousing.model.ts"

export type { MovementKind, StockLevel } from "./stock.model.ts"

/** Available-to-promise per warehouse: on hand − reserved − allocated, never below zero here. */
export type SkuAvailability = {
  readonly sku: string
  /** Sum of the stock rows' versions: only grows, so newer readings win. */
  readonly revision: number
  readonly warehouses: readonly { readonly warehouseId: string; readonly available: number }[]
}

/** A warehouse that could ship: a smaller `rank` arrives sooner, an equal one as soon; `costMinor` is its parcel's. */
export type ShipCandidate = {
  readonly warehouseId: string
  readonly rank: number
  readonly costMinor: number
}

/** One append-only ledger row; (kind, refType, refId, sku, warehouseId) is unique, so nothing is booked twice. */
export type StockMovement = {
  readonly sku: string
  readonly warehouseId: string
  readonly kind: MovementKind
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly shortfall: number
  readonly refType: string
  readonly refId: string
}

export type StockDemand = { readonly sku: string; readonly quantity: number }
export type StockHold = { readonly sku: string; readonly warehouseId: string; readonly quantity: number }

/** Which warehouse ships what, and why: who had any of it, and which other plans it was better than. */
export type StockPlan = {
  readonly holds: readonly StockHold[]
  readonly why: {
    /** Who could send any of it, the soonest first, and how many of the wanted units. */
    readonly considered: readonly { readonly warehouseId: string; readonly units: number }[]
    readonly instead: readonly {
      readonly by: "fewer-parcels" | "sooner" | "cheaper"
      readonly warehouseIds: readonly string[]
    }[]
  }
}

export type StockShortage = {
  readonly sku: string
  readonly wanted: number
  readonly available: number
  /** Units in warehouses that were no candidates: they can't come, but they aren't sold out. */
  readonly elsewhere?: number
}
export type HoldRefusal = { readonly code: "OUT_OF_STOCK"; readonly lines: readonly StockShortage[] }

export type CountInput = {
  readonly sku: string
  readonly counts: readonly { readonly warehouseId: string; readonly count: number }[]
  /** Names the counting, e.g. item revision: the same count is booked once. */
  readonly refId: string
}

/** The warehouses where some of a SKU is left, by SKU; none where it is sold out everywhere. */
export type WhereLeft = ReadonlyMap<string, readonly string[]>

/** The inventory's front door. Holding, committing and releasing happen inside ordering's transaction (see ports). */
export type Inventory = Warehousing & {
  /** For staff: levels, the ledger behind them, corrections with their reason. */
  readonly desk: StockDesk
  /** Truth, from MySQL, one query for all. Unknown SKUs have no warehouses. */
  readonly availabilityOf: (skus: readonly string[]) => Promise<readonly SkuAvailability[]>
  /**
   * Near-real-time hint from Redis for thousands of SKUs in one call: those known to be sold out in all of these warehouses, or
   * everywhere where none are named.
   */
  readonly soldOut: (skus: readonly string[], at?: ReadonlySet<string>) => Promise<ReadonlySet<string>>
  /** What ran out in a warehouse in the last moments, as the same hint: a search's index may not know it yet. Throws without Redis. */
  readonly soldOutLately: () => Promise<WhereLeft>
  readonly bookCount: (input: CountInput) => Promise<void>
  /** Many at once, in their order: what a supplier's file brings. */
  readonly bookCounts: (inputs: readonly CountInput[]) => Promise<void>
  /** Which warehouses would ship what, from stock as it stands now. Holds nothing. */
  readonly planHolds: (input: {
    readonly lines: readonly StockDemand[]
    readonly candidates: readonly ShipCandidate[]
  }) => Promise<Result<StockPlan, HoldRefusal>>
  /** Applies an availability event to the Redis marks, newest revision wins. */
  readonly markAvailability: (skus: readonly string[]) => Promise<void>
  /** Rebuilds all Redis marks from MySQL; returns how many SKUs are sold out. */
  readonly rebuildMarks: () => Promise<number>
}
