import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { MovementKind, StockLevel } from "../stock.model.ts"

/** A stock row as staff see it. */
export type StockDeskRow = StockLevel & {
  readonly damaged: number
  readonly available: number
}

/** One movement of a row, newest first; the reason and who gave it where a person booked it. */
export type LedgerEntry = {
  readonly at: Date
  readonly kind: MovementKind
  readonly refType: string
  readonly refId: string
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly shortfall: number
  readonly reason: string | null
  readonly actorId: string | null
}

/** A correction by hand. `id` names this one doing: sent again, it is booked once. */
export type Adjustment = {
  readonly id: string
  readonly sku: string
  readonly warehouseId: string
  /** Units more (or fewer) than the books say; never 0. */
  readonly change: number
  readonly reason: string
  readonly actorId: string
}

export type AdjustRefusal =
  /** Some of the units to take off are promised to buyers: no more than `most` can go. */
  | { readonly code: "STOCK_PROMISED"; readonly most: number; readonly promised: number }
  | { readonly code: "STOCK_NOT_FOUND"; readonly sku: string; readonly warehouseId: string }

export type StockFilter = PageRequest & {
  /** A part of the SKU. */
  readonly text: string
  readonly warehouseId: string | null
  readonly only: "all" | "sold-out" | "short"
}

export type StockDesk = {
  readonly list: (filter: StockFilter) => Promise<Page<StockDeskRow>>
  readonly ledger: (
    row: PageRequest & { readonly sku: string; readonly warehouseId: string },
  ) => Promise<Page<LedgerEntry>>
  readonly adjust: (adjustment: Adjustment) => Promise<Result<StockDeskRow, AdjustRefusal>>
  /** Rows with units promised that a count says aren't there, and how many units that are. */
  readonly shortfall: () => Promise<{ readonly rows: number; readonly units: number }>
}
