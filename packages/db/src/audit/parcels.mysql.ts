import type { AuditQuery } from "./audit-query.mapping.ts"

const gone = "'SHIPPED', 'OUT_FOR_DELIVERY', 'DELIVERED', 'LOST', 'RETURNED_TO_SENDER'"

/** Parcels and returns against their orders and their stock. */
export const parcelsAudit: readonly AuditQuery[] = [
  {
    id: "A17",
    says: "nobody returns more than was delivered, and what is counted as returned was asked for",
    sql: `SELECT l.shipment_id, l.order_id, l.line_no, l.quantity, l.cancelled, l.delivered, l.returned, r.asked
      FROM ordering_shipment_line l
      LEFT JOIN (SELECT x.shipment_id, x.line_no, SUM(x.quantity) AS asked FROM ordering_return_line x
        JOIN ordering_return t ON t.id = x.return_id WHERE t.status <> 'CANCELLED'
        GROUP BY x.shipment_id, x.line_no) r ON r.shipment_id = l.shipment_id AND r.line_no = l.line_no
      WHERE l.returned > l.delivered OR l.cancelled + l.delivered > l.quantity OR l.returned <> COALESCE(r.asked, 0)`,
  },
  {
    id: "A17b",
    says: "nothing is delivered of a parcel that didn't arrive",
    sql: `SELECT l.shipment_id, l.order_id, l.line_no, l.delivered, s.status FROM ordering_shipment s
      JOIN ordering_shipment_line l ON l.shipment_id = s.id WHERE s.status <> 'DELIVERED' AND l.delivered > 0`,
  },
  {
    id: "A22",
    says: "each unit of a bought order is in exactly one parcel",
    sql: `SELECT l.order_id, l.line_no, l.quantity, p.packed FROM ordering_line l
      JOIN (SELECT order_id, line_no, SUM(quantity) AS packed FROM ordering_shipment_line GROUP BY order_id, line_no) p
        ON p.order_id = l.order_id AND p.line_no = l.line_no
      WHERE p.packed <> l.quantity
      UNION ALL
      SELECT s.order_id, l.line_no, l.quantity, 0 FROM ordering_line l
      JOIN (SELECT DISTINCT order_id FROM ordering_shipment) s ON s.order_id = l.order_id
      LEFT JOIN ordering_shipment_line p ON p.order_id = l.order_id AND p.line_no = l.line_no
      WHERE p.shipment_id IS NULL`,
  },
  {
    id: "A22b",
    says: "an order is shipped or delivered exactly when its parcels are",
    sql: `SELECT o.id, o.status, p.live, p.gone, p.ended, p.delivered FROM ordering_order o
      JOIN (SELECT order_id, SUM(status <> 'CANCELLED') AS live, SUM(status IN (${gone})) AS gone,
          SUM(status IN ('DELIVERED', 'LOST', 'RETURNED_TO_SENDER')) AS ended, SUM(status = 'DELIVERED') AS delivered
        FROM ordering_shipment GROUP BY order_id) p ON p.order_id = o.id
      WHERE (o.status = 'PLACED' AND (p.gone > 0 OR p.live = 0))
        OR (o.status = 'PARTIALLY_SHIPPED' AND (p.gone = 0 OR p.gone = p.live))
        OR (o.status = 'SHIPPED' AND (p.gone < p.live OR p.ended = p.live))
        OR (o.status IN ('DELIVERED', 'RETURN_REQUESTED', 'RETURNED') AND (p.ended < p.live OR p.delivered = 0))
        OR (o.status IN ('RESERVED', 'PAYMENT_PENDING', 'AUTHORIZED', 'FAILED', 'EXPIRED'))`,
  },
  {
    id: "A23",
    says: "what left a warehouse is what was sold, parcel by parcel",
    sql: `SELECT s.order_id, s.warehouse_id, l.sku, l.units, r.sent FROM ordering_shipment s
      JOIN (SELECT shipment_id, sku, SUM(quantity - cancelled) AS units FROM ordering_shipment_line
        GROUP BY shipment_id, sku) l ON l.shipment_id = s.id
      LEFT JOIN (SELECT order_id, warehouse_id, sku, SUM(quantity) AS sent FROM inventory_reservation
        WHERE state = 'SHIPPED' GROUP BY order_id, warehouse_id, sku) r
        ON r.order_id = s.order_id AND r.warehouse_id = s.warehouse_id AND r.sku = l.sku
      WHERE s.status IN (${gone}) AND l.units <> COALESCE(r.sent, 0)`,
  },
]
