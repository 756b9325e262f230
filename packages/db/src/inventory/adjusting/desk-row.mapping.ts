import type { StockDeskRow } from "@haat/domain/inventory"
import { type StockRow, sellableOf } from "../stock-rows.mapping.ts"

export type DeskRow = StockRow & { readonly damaged: number }

export const deskColumns = "sku, warehouse_id, on_hand, reserved, allocated, shortfall, damaged, version"

export const deskRowOf = (row: DeskRow): StockDeskRow => ({
  sku: row.sku,
  warehouseId: row.warehouse_id,
  onHand: row.on_hand,
  reserved: row.reserved,
  allocated: row.allocated,
  shortfall: row.shortfall,
  damaged: row.damaged,
  version: Number(row.version),
  available: sellableOf(row),
})
