import type { OrderAllocation, OrderPromise } from "./order.model.ts"

export type WarehousePromise = OrderPromise & { readonly orderBy: Date }

export type HoldPlan = {
  readonly holds: readonly { readonly sku: string; readonly warehouseId: string; readonly quantity: number }[]
  readonly why: {
    readonly considered: readonly { readonly warehouseId: string; readonly units: number }[]
    readonly instead: OrderAllocation["instead"]
  }
}

export type StockShort = {
  readonly code: "OUT_OF_STOCK"
  readonly lines: readonly {
    readonly sku: string
    readonly wanted: number
    readonly available: number
    /** Units in warehouses that were no candidates. */
    readonly elsewhere?: number
  }[]
}

/** A warehouse that could ship: a smaller rank arrives sooner, an equal one as soon. */
export type ShipFrom = {
  readonly warehouseId: string
  readonly rank: number
  readonly costMinor: number
}
