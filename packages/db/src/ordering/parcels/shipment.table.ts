import { sql } from "drizzle-orm"
import {
  char,
  check,
  date,
  datetime,
  index,
  int,
  primaryKey,
  tinyint,
  uniqueIndex,
  varchar,
} from "drizzle-orm/mysql-core"
import { contextTable } from "../../shared/context-table.ts"

const table = contextTable("ordering")
const at = (name: string) => datetime(name, { mode: "date", fsp: 3 })
const text = (name: string, length: number) => varchar(name, { length })
const id = (name: string) => char(name, { length: 36 }).notNull()
const day = (name: string) => date(name, { mode: "string" }).notNull()
const count = (name: string) => int(name).notNull().default(0)

/** One parcel per order and warehouse; its lines carry the counters of what became of the units. */
export const shipmentTable = table(
  "shipment",
  {
    id: char("id", { length: 36 }).primaryKey(),
    orderId: id("order_id"),
    no: tinyint("parcel_no").notNull(),
    warehouseId: text("warehouse_id", 32).notNull(),
    status: text("status", 24).notNull(),
    version: count("version"),
    courier: text("courier", 32).notNull(),
    carrier: text("carrier", 32),
    trackingNo: text("tracking_no", 64),
    earliest: day("earliest"),
    latest: day("latest"),
    /** Null: the promise stands. Else the day it will be there, and why it is late. */
    lateUntil: date("late_until", { mode: "string" }),
    lateReason: text("late_reason", 24),
    createdAt: at("created_at").notNull(),
    packedAt: at("packed_at"),
    shippedAt: at("shipped_at"),
    deliveredAt: at("delivered_at"),
    closedAt: at("closed_at"),
  },
  (column) => [
    uniqueIndex("ordering_shipment_parcel").on(column.orderId, column.warehouseId),
    uniqueIndex("ordering_shipment_tracking").on(column.carrier, column.trackingNo),
    index("ordering_shipment_desk").on(column.warehouseId, column.status, column.id),
    check(
      "ordering_shipment_status",
      sql`status in ('NEW', 'PACKED', 'SHIPPED', 'OUT_FOR_DELIVERY', 'DELIVERED', 'CANCELLED', 'LOST', 'RETURNED_TO_SENDER')`,
    ),
    check(
      "ordering_shipment_late",
      sql`(late_until is null) = (late_reason is null) and (late_until is null or late_until > latest)`,
    ),
    check(
      "ordering_shipment_carried",
      sql`status in ('NEW', 'PACKED', 'CANCELLED') or (carrier is not null and tracking_no is not null)`,
    ),
  ],
)

export const shipmentLineTable = table(
  "shipment_line",
  {
    shipmentId: id("shipment_id"),
    lineNo: int("line_no").notNull(),
    orderId: id("order_id"),
    sku: text("sku", 64).notNull(),
    quantity: int("quantity").notNull(),
    cancelled: count("cancelled"),
    delivered: count("delivered"),
    returned: count("returned"),
  },
  (column) => [
    primaryKey({ columns: [column.shipmentId, column.lineNo] }),
    index("ordering_shipment_line_order").on(column.orderId, column.lineNo),
    check(
      "ordering_shipment_line_quantity",
      sql`quantity > 0 and cancelled >= 0 and delivered >= 0 and returned >= 0`,
    ),
    check("ordering_shipment_line_delivered", sql`cancelled + delivered <= quantity`),
    check("ordering_shipment_line_returned", sql`returned <= delivered`),
  ],
)

/** What we and the carriers told of a parcel; append-only, each telling once. */
export const shipmentNewsTable = table(
  "shipment_news",
  {
    shipmentId: id("shipment_id"),
    eventId: text("event_id", 80).notNull(),
    status: text("status", 24).notNull(),
    at: at("at").notNull(),
    place: text("place", 120).notNull(),
    detail: text("detail", 300).notNull(),
  },
  (column) => [primaryKey({ columns: [column.shipmentId, column.eventId] })],
)
