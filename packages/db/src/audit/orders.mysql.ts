import { type AuditQuery, bought } from "./audit-query.mapping.ts"

/** Orders against their stock, their sums and each other. */
export const ordersAudit: readonly AuditQuery[] = [
  {
    id: "A5a",
    says: "a bought order has all its units committed or sent, less those that were called off",
    // Looks each bought order up by its keys: grouping whole tables first grows with everything that was ever sold.
    sql: `SELECT o.id, o.status, l.sku, SUM(l.quantity) AS ordered,
        (SELECT COALESCE(SUM(r.quantity), 0) FROM inventory_reservation r
          WHERE r.order_id = o.id AND r.sku = l.sku AND r.state IN ('COMMITTED', 'SHIPPED')) AS sold,
        (SELECT COALESCE(SUM(p.cancelled), 0) FROM ordering_shipment_line p
          WHERE p.order_id = o.id AND p.sku = l.sku) AS cancelled
      FROM ordering_order o JOIN ordering_line l ON l.order_id = o.id WHERE o.status IN (${bought})
      GROUP BY o.id, o.status, l.sku HAVING ordered - cancelled <> sold`,
  },
  {
    id: "A5b",
    says: "a placed order has a captured attempt of exactly what own accounts left to pay",
    sql: `SELECT o.id, o.status, o.total_minor, o.tendered_minor, a.status AS attempt_status, a.captured_minor FROM ordering_order o
      LEFT JOIN payment_attempt a ON a.id = o.captured_attempt_id AND a.order_id = o.id
      WHERE o.status IN (${bought}) AND (o.total_minor > o.tendered_minor OR o.captured_attempt_id IS NOT NULL)
        AND (a.id IS NULL OR a.status <> 'CAPTURED' OR a.captured_minor <> o.total_minor - o.tendered_minor
          OR a.currency <> o.currency)`,
  },
  {
    id: "A9",
    says: "no hold outlives its end by more than ten seconds (five minutes more while the bank is silent), or has none",
    sql: `SELECT id, code, status, expires_at FROM ordering_order
      WHERE status IN ('RESERVED', 'PAYMENT_PENDING', 'AUTHORIZED')
        AND (expires_at IS NULL OR expires_at < UTC_TIMESTAMP(3) - INTERVAL 10 SECOND)`,
    live: true,
  },
  {
    id: "A11",
    says: "one cart version, and one key of a shopper, make one living order",
    sql: `SELECT cart_id, cart_version, COUNT(*) AS orders FROM ordering_order
      WHERE status NOT IN ('FAILED', 'EXPIRED', 'CANCELLED') GROUP BY cart_id, cart_version HAVING COUNT(*) > 1
      UNION ALL
      SELECT owner_key, idem_key, COUNT(*) FROM ordering_order GROUP BY owner_key, idem_key HAVING COUNT(*) > 1`,
  },
  {
    id: "A16a",
    says: "an order's totals are the sums of its lines and fees",
    sql: `SELECT o.id, o.total_minor, o.items_minor, l.items, l.discounts, l.taxes FROM ordering_order o
      LEFT JOIN (SELECT order_id, SUM(line_minor) AS items, SUM(discount_minor) AS discounts, SUM(tax_minor) AS taxes
        FROM ordering_line GROUP BY order_id) l ON l.order_id = o.id
      WHERE l.order_id IS NULL OR o.items_minor <> l.items OR o.discount_minor <> l.discounts
        OR o.tax_minor <> l.taxes OR o.total_minor <> o.items_minor - o.discount_minor + o.delivery_minor`,
  },
  {
    id: "A19",
    says: "an order's history leads to where it stands",
    sql: `SELECT o.id, o.status, o.version, s.status AS told FROM ordering_order o
      LEFT JOIN ordering_step s ON s.order_id = o.id AND s.version = o.version
      WHERE o.version > 0 AND (s.order_id IS NULL OR s.status <> o.status)`,
  },
  {
    id: "A14",
    says: "an order's history has no gap: each step wrote its row and its event in one transaction",
    sql: `SELECT order_id, MIN(version) AS first, MAX(version) AS last, COUNT(*) AS steps FROM ordering_step
      GROUP BY order_id HAVING MAX(version) - MIN(version) + 1 <> COUNT(*)`,
  },
]
