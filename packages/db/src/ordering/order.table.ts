import type { OrderAddress, OrderAllocation, OrderPromise, PriceNotes } from "@haat/domain/ordering"
import { sql } from "drizzle-orm"
import {
  bigint,
  char,
  check,
  datetime,
  index,
  int,
  primaryKey,
  tinyint,
  uniqueIndex,
  varchar,
} from "drizzle-orm/mysql-core"
import { contextTable, jsonColumn } from "../shared/context-table.ts"

const table = contextTable("ordering")
const minor = (name: string) => bigint(name, { mode: "number" }).notNull()
const at = (name: string) => datetime(name, { mode: "date", fsp: 3 })
const text = (name: string, length: number) => varchar(name, { length })

/**
 * `cart_slot` names the cart version while the order lives and is NULL once it ended unpaid, so that the same
 * cart can be ordered again; `open_no` numbers a shopper's unpaid orders, which caps them even in parallel.
 */
export const orderTable = table(
  "order",
  {
    id: char("id", { length: 36 }).primaryKey(),
    code: text("code", 20).notNull(),
    ownerKey: text("owner_key", 64).notNull(),
    customerId: text("customer_id", 64),
    email: text("email", 254).notNull(),
    status: text("status", 24).notNull(),
    version: int("version").notNull().default(0),
    cartId: text("cart_id", 64).notNull(),
    cartVersion: int("cart_version").notNull(),
    cartSlot: text("cart_slot", 96),
    openNo: tinyint("open_no"),
    idemKey: text("idem_key", 64).notNull(),
    requestHash: char("request_hash", { length: 64 }).notNull(),
    quoteId: char("quote_id", { length: 64 }).notNull(),
    currency: char("currency", { length: 3 }).notNull(),
    itemsMinor: minor("items_minor"),
    discountMinor: minor("discount_minor"),
    deliveryMinor: minor("delivery_minor"),
    taxMinor: minor("tax_minor"),
    totalMinor: minor("total_minor"),
    tenderedMinor: minor("tendered_minor").default(0),
    /** Null: nothing to explain. */
    priceNotes: jsonColumn<PriceNotes>("price_notes"),
    /** Null: from before it was kept. */
    allocation: jsonColumn<OrderAllocation>("allocation"),
    address: jsonColumn<OrderAddress>("address").notNull(),
    createdAt: at("created_at").notNull(),
    placedAt: at("placed_at"),
    closedAt: at("closed_at"),
    expiresAt: at("expires_at"),
    holdExtended: tinyint("hold_extended").notNull().default(0),
    capturedAttemptId: char("captured_attempt_id", { length: 36 }),
    late: tinyint("late").notNull().default(0),
  },
  (column) => [
    uniqueIndex("ordering_order_code").on(column.code),
    uniqueIndex("ordering_order_cart").on(column.cartSlot),
    uniqueIndex("ordering_order_key").on(column.ownerKey, column.idemKey),
    uniqueIndex("ordering_order_open").on(column.ownerKey, column.openNo),
    index("ordering_order_expiry").on(column.status, column.expiresAt),
    index("ordering_order_owner").on(column.ownerKey, column.id),
    check("ordering_order_tendered", sql`tendered_minor >= 0 and tendered_minor <= total_minor`),
    check(
      "ordering_order_total",
      sql`total_minor = items_minor - discount_minor + delivery_minor and total_minor >= 0`,
    ),
  ],
)

export const lineTable = table(
  "line",
  {
    orderId: char("order_id", { length: 36 }).notNull(),
    lineNo: int("line_no").notNull(),
    sku: text("sku", 64).notNull(),
    productId: text("product_id", 64).notNull(),
    slug: text("slug", 200).notNull(),
    title: text("title", 300).notNull(),
    supplierName: text("supplier_name", 200).notNull(),
    options: jsonColumn<Record<string, string>>("options").notNull(),
    imageUrl: text("image_url", 1000),
    quantity: int("quantity").notNull(),
    unitPriceMinor: minor("unit_price_minor"),
    discountMinor: minor("discount_minor"),
    taxMinor: minor("tax_minor"),
    lineMinor: minor("line_minor"),
    promise: jsonColumn<OrderPromise>("promise").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.orderId, column.lineNo] }),
    check("ordering_line_quantity", sql`quantity > 0`),
    check(
      "ordering_line_amount",
      sql`line_minor = unit_price_minor * quantity and discount_minor <= line_minor`,
    ),
  ],
)

/** Each move of an order, in order; append-only. */
export const stepTable = table(
  "step",
  {
    orderId: char("order_id", { length: 36 }).notNull(),
    version: int("version").notNull(),
    name: text("name", 24).notNull(),
    status: text("status", 24).notNull(),
    detail: text("detail", 300).notNull(),
    at: at("at").notNull(),
  },
  (column) => [primaryKey({ columns: [column.orderId, column.version] })],
)
