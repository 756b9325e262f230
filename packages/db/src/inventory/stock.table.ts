import { sql } from "drizzle-orm"
import { bigint, check, datetime, index, int, primaryKey, smallint, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/context-table.ts"

const table = contextTable("inventory")
const sku = () => varchar("sku", { length: 64 }).notNull()
const warehouse = () => varchar("warehouse_id", { length: 32 }).notNull()
const bucket = () => smallint("bucket").notNull().default(0)
const at = (name: string) =>
  datetime(name, { mode: "date", fsp: 3 }).notNull().default(sql`CURRENT_TIMESTAMP(3)`)

/** available-to-promise = on_hand − reserved − allocated − shortfall; changed only by conditional updates. */
export const stockTable = table(
  "stock",
  {
    sku: sku(),
    warehouseId: warehouse(),
    bucket: bucket(),
    onHand: int("on_hand").notNull().default(0),
    reserved: int("reserved").notNull().default(0),
    allocated: int("allocated").notNull().default(0),
    shortfall: int("shortfall").notNull().default(0),
    /** Came back and can't be sold; no part of on_hand. */
    damaged: int("damaged").notNull().default(0),
    version: bigint("version", { mode: "number" }).notNull().default(0),
  },
  (column) => [
    primaryKey({ columns: [column.sku, column.warehouseId, column.bucket] }),
    check("inventory_stock_on_hand", sql`on_hand >= 0`),
    check("inventory_stock_reserved", sql`reserved >= 0`),
    check("inventory_stock_allocated", sql`allocated >= 0`),
    check("inventory_stock_shortfall", sql`shortfall >= 0`),
    check("inventory_stock_damaged", sql`damaged >= 0`),
    check("inventory_stock_promised", sql`on_hand >= reserved + allocated`),
  ],
)

/** Which units an order holds; it follows the order's fate. */
export const reservationTable = table(
  "reservation",
  {
    orderId: varchar("order_id", { length: 36 }).notNull(),
    sku: sku(),
    warehouseId: warehouse(),
    bucket: bucket(),
    quantity: int("quantity").notNull(),
    state: varchar("state", { length: 12 }).notNull(),
    updatedAt: at("updated_at"),
  },
  (column) => [
    primaryKey({
      name: "inventory_reservation_units",
      columns: [column.orderId, column.sku, column.warehouseId, column.bucket],
    }),
    index("inventory_reservation_row").on(column.sku, column.warehouseId, column.bucket),
    check("inventory_reservation_quantity", sql`quantity > 0`),
  ],
)

/** Append-only ledger: counters are the sums of their movements, and no transition is booked twice. */
export const movementTable = table(
  "movement",
  {
    kind: varchar("kind", { length: 16 }).notNull(),
    refType: varchar("ref_type", { length: 16 }).notNull(),
    refId: varchar("ref_id", { length: 96 }).notNull(),
    sku: sku(),
    warehouseId: warehouse(),
    bucket: bucket(),
    onHand: int("d_on_hand").notNull(),
    reserved: int("d_reserved").notNull(),
    allocated: int("d_allocated").notNull(),
    shortfall: int("d_shortfall").notNull().default(0),
    damaged: int("d_damaged").notNull().default(0),
    at: at("at"),
  },
  (column) => [
    primaryKey({
      name: "inventory_movement_once",
      columns: [column.refId, column.kind, column.refType, column.sku, column.warehouseId, column.bucket],
    }),
    index("inventory_movement_stock").on(column.sku, column.warehouseId, column.bucket),
  ],
)

/** The last count a supplier sent: counts are booked as differences to it. */
export const countTable = table(
  "count",
  {
    sku: sku(),
    warehouseId: warehouse(),
    counted: int("counted").notNull(),
    refId: varchar("ref_id", { length: 96 }).notNull(),
    at: at("at"),
  },
  (column) => [primaryKey({ columns: [column.sku, column.warehouseId] })],
)
