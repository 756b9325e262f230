import type { AuditQuery } from "./audit-query.mapping.ts"

/** Where units lie against how many there are. */
export const warehousesAudit: readonly AuditQuery[] = [
  {
    id: "W01",
    says: "no more units lie in bins than their warehouse has",
    sql: `SELECT b.warehouse_id, b.sku, SUM(b.quantity) AS located, s.on_hand FROM inventory_bin b
      LEFT JOIN inventory_stock s ON s.sku = b.sku AND s.warehouse_id = b.warehouse_id AND s.bucket = 0
      GROUP BY b.warehouse_id, b.sku, s.on_hand HAVING SUM(b.quantity) > COALESCE(s.on_hand, 0)`,
    live: true,
  },
  {
    id: "W02",
    says: "each bin holds the sum of its moves",
    sql: `SELECT b.warehouse_id, b.bin, b.sku, b.quantity, m.moved FROM inventory_bin b
      LEFT JOIN (SELECT warehouse_id, bin, sku, SUM(d_quantity) AS moved FROM inventory_bin_move
        GROUP BY warehouse_id, bin, sku) m
        ON m.warehouse_id = b.warehouse_id AND m.bin = b.bin AND m.sku = b.sku
      WHERE b.quantity <> COALESCE(m.moved, 0)`,
  },
  {
    id: "W03",
    says: "what a transfer sent and what came in by it are in the movements",
    sql: `SELECT l.transfer_id, l.sku, l.sent, l.received, m.gone FROM inventory_transfer_line l
      LEFT JOIN (SELECT ref_id, sku, -SUM(d_on_hand) AS gone FROM inventory_movement
        WHERE kind = 'TRANSFER_OUT' GROUP BY ref_id, sku) m ON m.ref_id = l.transfer_id AND m.sku = l.sku
      WHERE l.sent <> COALESCE(m.gone, 0)`,
  },
  {
    id: "W04",
    says: "a parcel's goods are picked only while it is here",
    sql: `SELECT p.shipment_id, p.sku, s.status FROM inventory_pick p
      JOIN ordering_shipment s ON s.id = p.shipment_id WHERE s.status NOT IN ('NEW', 'PACKED')`,
    live: true,
  },
]
