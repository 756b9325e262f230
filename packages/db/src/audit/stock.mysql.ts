import { type AuditQuery, bought } from "./audit-query.mapping.ts"

/** Stock against its movements and reservations. */
export const stockAudit: readonly AuditQuery[] = [
  {
    id: "A1",
    says: "stock counters are never negative and cover what is promised",
    sql: `SELECT sku, warehouse_id, on_hand, reserved, allocated, shortfall FROM inventory_stock
      WHERE on_hand < 0 OR reserved < 0 OR allocated < 0 OR shortfall < 0 OR on_hand < reserved + allocated`,
  },
  {
    id: "A2",
    says: "stock counters are the sums of their movements",
    sql: `SELECT s.sku, s.warehouse_id, s.on_hand, s.reserved, s.allocated, s.shortfall,
        m.on_hand AS moved_on_hand, m.reserved AS moved_reserved, m.allocated AS moved_allocated
      FROM inventory_stock s LEFT JOIN (
        SELECT sku, warehouse_id, bucket, SUM(d_on_hand) AS on_hand, SUM(d_reserved) AS reserved,
          SUM(d_allocated) AS allocated, SUM(d_shortfall) AS shortfall, SUM(d_damaged) AS damaged
        FROM inventory_movement GROUP BY sku, warehouse_id, bucket) m
      ON m.sku = s.sku AND m.warehouse_id = s.warehouse_id AND m.bucket = s.bucket
      WHERE s.on_hand <> COALESCE(m.on_hand, 0) OR s.reserved <> COALESCE(m.reserved, 0)
        OR s.allocated <> COALESCE(m.allocated, 0) OR s.shortfall <> COALESCE(m.shortfall, 0)
        OR s.damaged <> COALESCE(m.damaged, 0)`,
  },
  {
    id: "A2b",
    says: "every movement belongs to a stock row",
    sql: `SELECT m.sku, m.warehouse_id, m.kind, m.ref_id FROM inventory_movement m
      LEFT JOIN inventory_stock s ON s.sku = m.sku AND s.warehouse_id = m.warehouse_id AND s.bucket = m.bucket
      WHERE s.sku IS NULL`,
  },
  {
    id: "A3",
    says: "reserved and allocated units are those of held and committed reservations",
    sql: `SELECT s.sku, s.warehouse_id, s.reserved, r.held, s.allocated, r.committed FROM inventory_stock s
      LEFT JOIN (
        SELECT sku, warehouse_id, bucket, SUM(IF(state = 'HELD', quantity, 0)) AS held,
          SUM(IF(state = 'COMMITTED', quantity, 0)) AS committed
        FROM inventory_reservation GROUP BY sku, warehouse_id, bucket) r
      ON r.sku = s.sku AND r.warehouse_id = s.warehouse_id AND r.bucket = s.bucket
      WHERE s.reserved <> COALESCE(r.held, 0) OR s.allocated <> COALESCE(r.committed, 0)`,
  },
  {
    id: "A4",
    says: "stock is held only for orders that are still being paid, and for each of them",
    sql: `SELECT r.order_id, r.sku, r.state, o.status FROM inventory_reservation r
      LEFT JOIN ordering_order o ON o.id = r.order_id
      WHERE r.state = 'HELD' AND (o.id IS NULL OR o.status NOT IN ('RESERVED', 'PAYMENT_PENDING', 'AUTHORIZED'))`,
  },
  {
    id: "A4c",
    says: "stock is committed only to orders that are bought",
    sql: `SELECT r.order_id, r.sku, r.state, o.status FROM inventory_reservation r
      LEFT JOIN ordering_order o ON o.id = r.order_id
      WHERE r.state = 'COMMITTED' AND (o.id IS NULL OR o.status NOT IN (${bought}))`,
  },
  {
    id: "A4b",
    says: "an order being paid holds exactly what it ordered",
    // Looks each order up by its keys, as A5a does: grouped tables joined to each other took minutes for fifty thousand holds.
    sql: `SELECT o.id, o.status, l.sku, SUM(l.quantity) AS ordered,
        (SELECT COALESCE(SUM(r.quantity), 0) FROM inventory_reservation r
          WHERE r.order_id = o.id AND r.sku = l.sku AND r.state = 'HELD') AS held
      FROM ordering_order o JOIN ordering_line l ON l.order_id = o.id
      WHERE o.status IN ('RESERVED', 'PAYMENT_PENDING', 'AUTHORIZED')
      GROUP BY o.id, o.status, l.sku HAVING ordered <> held`,
  },
]
