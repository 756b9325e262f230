export type StockLevel = {
  readonly sku: string
  readonly warehouseId: string
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  /** Units a count says are missing although they are promised already; never sold on. */
  readonly shortfall: number
  readonly version: number
}

export type MovementKind =
  | "COUNT"
  | "RESERVE"
  | "RELEASE"
  | "COMMIT"
  | "DEALLOCATE"
  | "SHIP"
  | "RESTOCK"
  | "SCRAP"
  | "ADJUST"
  | "RECEIVE"
  | "TRANSFER_OUT"
  | "TRANSFER_IN"
