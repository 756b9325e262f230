import { sql } from "drizzle-orm"
import {
  bigint,
  char,
  check,
  datetime,
  index,
  int,
  primaryKey,
  smallint,
  uniqueIndex,
  varchar,
} from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/index.ts"

const table = contextTable("basket")
const instant = (name: string) => datetime(name, { mode: "date", fsp: 3 })

/** One cart per owner for good: it is emptied, never deleted, so id and version name one state of it for ever. */
export const cartTable = table(
  "cart",
  {
    id: char("id", { length: 36 }).primaryKey(),
    ownerKey: varchar("owner_key", { length: 80 }).notNull(),
    version: int("version").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (column) => [uniqueIndex("basket_cart_owner").on(column.ownerKey)],
)

export const lineTable = table(
  "line",
  {
    cartId: char("cart_id", { length: 36 }).notNull(),
    sku: varchar("sku", { length: 64 }).notNull(),
    position: smallint("position").notNull(),
    quantity: int("quantity").notNull(),
    addedPriceMinor: bigint("added_price_minor", { mode: "number" }).notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.cartId, column.sku] }),
    check("basket_line_quantity", sql`${column.quantity} > 0`),
  ],
)

/** What left a cart at sign-in, with the version that the cart had then: an order made before is cleared where it went. */
export const movedLineTable = table(
  "moved_line",
  {
    cartId: char("cart_id", { length: 36 }).notNull(),
    cartVersion: int("cart_version").notNull(),
    sku: varchar("sku", { length: 64 }).notNull(),
    quantity: int("quantity").notNull(),
    toOwnerKey: varchar("to_owner_key", { length: 80 }).notNull(),
    movedAt: instant("moved_at").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.cartId, column.cartVersion, column.sku] }),
    index("basket_moved_line_by_time").on(column.movedAt),
  ],
)

export const wishTable = table(
  "wish",
  {
    ownerKey: varchar("owner_key", { length: 80 }).notNull(),
    productId: varchar("product_id", { length: 200 }).notNull(),
    wishedAt: instant("wished_at").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.ownerKey, column.productId] }),
    index("basket_wish_by_time").on(column.ownerKey, column.wishedAt),
  ],
)
