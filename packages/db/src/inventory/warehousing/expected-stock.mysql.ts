import type { ExpectedUnits, Warehousing } from "@haat/domain/inventory"
import type { Sql } from "../../shared/index.ts"

/** What is announced of a SKU and hasn't come yet. An announcement whose day has passed promises nothing. */
export const expectedStock =
  (sql: Sql): Warehousing["expectedOf"] =>
  (sku, today) =>
    sql.rows<ExpectedUnits>(
      `SELECT i.warehouse_id AS warehouseId, DATE_FORMAT(i.expected_on, '%Y-%m-%d') AS expectedOn,
         l.announced - l.received AS units
       FROM inventory_inbound_line l JOIN inventory_inbound i ON i.id = l.inbound_id
       WHERE l.sku = ? AND l.received < l.announced AND i.status = 'ANNOUNCED' AND i.expected_on >= ?
       ORDER BY i.expected_on, i.id LIMIT 20`,
      [sku, today],
    )
