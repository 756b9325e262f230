import type { BinUnits, LocatedStock, Warehousing } from "@haat/domain/inventory"
import type { Mysql } from "../../shared/index.ts"
import { listOf } from "./bin-rows.mysql.ts"

type Row = {
  readonly sku: string
  readonly onHand: number
  readonly promised: number
  readonly picked: number | string
  readonly located: number | string
}

const unlocated = "s.on_hand - COALESCE(b.located, 0) - COALESCE(p.picked, 0)"
const query = (only: boolean): string => `
  SELECT s.sku, s.on_hand AS onHand, s.reserved + s.allocated AS promised,
    COALESCE(p.picked, 0) AS picked, COALESCE(b.located, 0) AS located
  FROM inventory_stock s
  LEFT JOIN (SELECT sku, SUM(quantity) AS located FROM inventory_bin WHERE warehouse_id = ? GROUP BY sku) b ON b.sku = s.sku
  LEFT JOIN (SELECT sku, SUM(quantity) AS picked FROM inventory_pick WHERE warehouse_id = ? GROUP BY sku) p ON p.sku = s.sku
  WHERE s.warehouse_id = ? AND s.bucket = 0 AND s.sku > ? AND s.sku LIKE ? ${only ? `AND ${unlocated} <> 0` : ""}
  ORDER BY s.sku`

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`

/** A warehouse's SKUs with where their units are, by keyset. */
export const locatedStock =
  (mysql: Mysql): Warehousing["listStock"] =>
  async ({ warehouseId, text, unlocatedOnly, cursor, limit }) => {
    const rows = await mysql.rows<Row>(`${query(unlocatedOnly)} LIMIT ${Math.trunc(limit) + 1}`, [
      ...[warehouseId, warehouseId, warehouseId, cursor ?? "", like(text)],
    ])
    const shown = rows.slice(0, limit)
    const skus = shown.map(({ sku }) => sku)
    const bins =
      skus.length === 0
        ? []
        : await mysql.rows<BinUnits & { readonly sku: string }>(
            `SELECT sku, bin, quantity FROM inventory_bin
             WHERE warehouse_id = ? AND sku IN (${listOf(skus)}) AND quantity > 0 ORDER BY sku, bin`,
            [warehouseId, ...skus],
          )
    const items = shown.map((row): LocatedStock => {
      const [picked, located] = [Number(row.picked), Number(row.located)]
      return {
        ...{ sku: row.sku, onHand: row.onHand, promised: row.promised, picked },
        unlocated: row.onHand - picked - located,
        bins: bins.filter(({ sku }) => sku === row.sku).map(({ bin, quantity }) => ({ bin, quantity })),
      }
    })
    return { items, next: rows.length > limit ? (skus.at(-1) ?? null) : null }
  }
