import { sql } from "drizzle-orm"
import { bigint, char, check, datetime, index, int, primaryKey, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../../shared/context-table.ts"

const table = contextTable("ordering")
const at = (name: string) => datetime(name, { mode: "date", fsp: 3 })
const text = (name: string, length: number) => varchar(name, { length })
const id = (name: string) => char(name, { length: 36 }).notNull()
const count = (name: string) => int(name).notNull().default(0)

export const returnTable = table(
  "return",
  {
    id: char("id", { length: 36 }).primaryKey(),
    orderId: id("order_id"),
    warehouseId: text("warehouse_id", 32).notNull(),
    status: text("status", 16).notNull(),
    version: count("version"),
    reason: text("reason", 24).notNull(),
    note: text("note", 500).notNull(),
    refundMinor: bigint("refund_minor", { mode: "number" }),
    requestedAt: at("requested_at").notNull(),
    closedAt: at("closed_at"),
  },
  (column) => [
    index("ordering_return_order").on(column.orderId),
    index("ordering_return_desk").on(column.warehouseId, column.status, column.id),
    check("ordering_return_status", sql`status in ('REQUESTED', 'RECEIVED', 'CANCELLED')`),
    check("ordering_return_refund", sql`refund_minor is null or refund_minor >= 0`),
  ],
)

export const returnLineTable = table(
  "return_line",
  {
    returnId: id("return_id"),
    shipmentId: id("shipment_id"),
    lineNo: int("line_no").notNull(),
    sku: text("sku", 64).notNull(),
    quantity: int("quantity").notNull(),
    restocked: count("restocked"),
    scrapped: count("scrapped"),
  },
  (column) => [
    primaryKey({ columns: [column.returnId, column.shipmentId, column.lineNo] }),
    index("ordering_return_line_shipment").on(column.shipmentId, column.lineNo),
    check("ordering_return_line_quantity", sql`quantity > 0 and restocked >= 0 and scrapped >= 0`),
    check("ordering_return_line_inspected", sql`restocked + scrapped <= quantity`),
  ],
)
