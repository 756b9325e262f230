import { ownerKey } from "@haat/domain/shared"
import type { Sql } from "../../shared/index.ts"

/** Whether any unit of the product was delivered to the customer; goes over their own orders alone. */
export const hasReceived =
  (sql: Sql) =>
  async (customerId: string, productId: string): Promise<boolean> => {
    const rows = await sql.rows<{ readonly one: number }>(
      `SELECT 1 AS one FROM ordering_order o
       JOIN ordering_line l ON l.order_id = o.id AND l.product_id = ?
       JOIN ordering_shipment_line s ON s.order_id = l.order_id AND s.line_no = l.line_no
       WHERE o.owner_key = ? AND s.delivered > 0 LIMIT 1`,
      [productId, ownerKey({ visitorId: "", customerId })],
    )
    return rows.length > 0
  }
