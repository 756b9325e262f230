import type { Availability, SkuAvailability } from "@haat/domain/inventory"
import { type Mysql, padded, places, readTogether, type Sql } from "../shared/index.ts"
import { type StockRow, sellableOf } from "./stock-rows.mapping.ts"

const columns = "sku, warehouse_id, on_hand, reserved, allocated, shortfall, version"

const group = (rows: readonly StockRow[]): ReadonlyMap<string, SkuAvailability> => {
  const bySku = new Map<
    string,
    { sku: string; revision: number; warehouses: SkuAvailability["warehouses"][number][] }
  >()
  for (const row of rows) {
    const found = bySku.get(row.sku) ?? { sku: row.sku, revision: 0, warehouses: [] }
    found.revision += row.version
    const known = found.warehouses.findIndex(({ warehouseId }) => warehouseId === row.warehouse_id)
    const before = found.warehouses[known]?.available ?? 0
    const entry = { warehouseId: row.warehouse_id, available: before + sellableOf(row) }
    if (known >= 0) found.warehouses[known] = entry
    else found.warehouses.push(entry)
    bySku.set(row.sku, found)
  }
  return bySku
}

const chunk = 1000

/** Available-to-promise as it stands in MySQL, read once for all who ask at the same time. */
export const mysqlAvailabilityTogether = (mysql: Mysql): Availability => {
  const { of, page } = mysqlAvailability(mysql)
  return { of: readTogether(of, ({ sku }) => sku), page }
}

/** Available-to-promise as it stands in MySQL. */
export const mysqlAvailability = (sql: Sql) => ({
  of: async (skus: readonly string[]): Promise<readonly SkuAvailability[]> => {
    const wanted = [...new Set(skus)]
    const found: SkuAvailability[] = []
    for (let start = 0; start < wanted.length; start += chunk) {
      const some = wanted.slice(start, start + chunk)
      const rows = await sql.rows<StockRow>(
        `SELECT ${columns} FROM inventory_stock WHERE sku IN (${places(padded(some).length)})`,
        padded(some),
      )
      const grouped = group(rows)
      for (const sku of some) found.push(grouped.get(sku) ?? { sku, revision: 0, warehouses: [] })
    }
    return found
  },
  /** Every SKU after `after`, by keyset. */
  page: async (after: string, limit: number): Promise<readonly SkuAvailability[]> => {
    const skus = await sql.rows<{ sku: string }>(
      `SELECT DISTINCT sku FROM inventory_stock WHERE sku > ? ORDER BY sku LIMIT ${Math.trunc(limit)}`,
      [after],
    )
    const names = skus.map(({ sku }) => sku)
    const last = names.at(-1)
    if (last === undefined) return []
    const rows = await sql.rows<StockRow>(
      `SELECT ${columns} FROM inventory_stock WHERE sku > ? AND sku <= ?`,
      [after, last],
    )
    const grouped = group(rows)
    return names.flatMap((sku) => grouped.get(sku) ?? [])
  },
})
