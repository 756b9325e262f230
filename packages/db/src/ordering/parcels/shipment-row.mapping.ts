import type { DelayReason, OrderReturn, ReturnLine, Shipment, ShipmentLine } from "@haat/domain/ordering"

export type ShipmentRow = {
  readonly id: string
  readonly order_id: string
  readonly parcel_no: number
  readonly warehouse_id: string
  readonly status: string
  readonly version: number
  readonly courier: string
  readonly carrier: string | null
  readonly tracking_no: string | null
  readonly earliest: string
  readonly latest: string
  readonly late_until: string | null
  readonly late_reason: string | null
  readonly created_at: Date
  readonly packed_at: Date | null
  readonly shipped_at: Date | null
  readonly delivered_at: Date | null
  readonly closed_at: Date | null
}

/** Dates without a time are read as text: a driver would shift them by its time zone. */
export const shipmentColumns = `id, order_id, parcel_no, warehouse_id, status, version, courier, carrier, tracking_no,
  DATE_FORMAT(earliest, '%Y-%m-%d') AS earliest, DATE_FORMAT(latest, '%Y-%m-%d') AS latest, DATE_FORMAT(late_until, '%Y-%m-%d') AS late_until, late_reason, created_at, packed_at,
  shipped_at, delivered_at, closed_at`

export type ShipmentLineRow = {
  readonly shipment_id: string
  readonly line_no: number
  readonly sku: string
  readonly quantity: number
  readonly cancelled: number
  readonly delivered: number
  readonly returned: number
}

export const shipmentLineColumns = "shipment_id, line_no, sku, quantity, cancelled, delivered, returned"

const lineOf = ({
  line_no: lineNo,
  sku,
  quantity,
  cancelled,
  delivered,
  returned,
}: ShipmentLineRow): ShipmentLine => ({
  ...{ lineNo, sku, quantity, cancelled, delivered, returned },
})

export const shipmentOf = (row: ShipmentRow, lines: readonly ShipmentLineRow[]): Shipment => ({
  id: row.id,
  orderId: row.order_id,
  no: row.parcel_no,
  warehouseId: row.warehouse_id,
  status: row.status as Shipment["status"],
  version: row.version,
  courier: row.courier,
  carrier: row.carrier,
  trackingNo: row.tracking_no,
  earliest: row.earliest,
  latest: row.latest,
  delay:
    row.late_until === null || row.late_reason === null
      ? null
      : { until: row.late_until, reason: row.late_reason as DelayReason },
  createdAt: row.created_at,
  packedAt: row.packed_at,
  shippedAt: row.shipped_at,
  deliveredAt: row.delivered_at,
  closedAt: row.closed_at,
  lines: lines.map(lineOf),
})

export type ReturnRow = {
  readonly id: string
  readonly order_id: string
  readonly warehouse_id: string
  readonly status: string
  readonly version: number
  readonly reason: string
  readonly note: string
  readonly refund_minor: number | null
  readonly requested_at: Date
  readonly closed_at: Date | null
}

export const returnColumns =
  "id, order_id, warehouse_id, status, version, reason, note, refund_minor, requested_at, closed_at"

export type ReturnLineRow = {
  readonly return_id: string
  readonly shipment_id: string
  readonly line_no: number
  readonly sku: string
  readonly quantity: number
  readonly restocked: number
  readonly scrapped: number
}

export const returnLineColumns = "return_id, shipment_id, line_no, sku, quantity, restocked, scrapped"

const returnLineOf = (row: ReturnLineRow): ReturnLine => ({
  shipmentId: row.shipment_id,
  lineNo: row.line_no,
  sku: row.sku,
  quantity: row.quantity,
  restocked: row.restocked,
  scrapped: row.scrapped,
})

export const returnOf = (row: ReturnRow, lines: readonly ReturnLineRow[]): OrderReturn => ({
  id: row.id,
  orderId: row.order_id,
  warehouseId: row.warehouse_id,
  status: row.status as OrderReturn["status"],
  version: row.version,
  reason: row.reason as OrderReturn["reason"],
  note: row.note,
  refundMinor: row.refund_minor,
  requestedAt: row.requested_at,
  closedAt: row.closed_at,
  lines: lines.map(returnLineOf),
})
