import { sql } from "drizzle-orm"
import { char, check, datetime, index, int, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../../shared/context-table.ts"

/** Corrections by hand: their movement bears the same id; here stand reason and person. */
export const adjustmentTable = contextTable("inventory")(
  "adjustment",
  {
    id: char("id", { length: 36 }).primaryKey(),
    sku: varchar("sku", { length: 64 }).notNull(),
    warehouseId: varchar("warehouse_id", { length: 32 }).notNull(),
    change: int("change_units").notNull(),
    reason: varchar("reason", { length: 200 }).notNull(),
    actorId: varchar("actor_id", { length: 64 }).notNull(),
    at: datetime("at", { mode: "date", fsp: 3 }).notNull(),
  },
  (column) => [
    index("inventory_adjustment_stock").on(column.sku, column.warehouseId),
    check("inventory_adjustment_change", sql`change_units <> 0`),
    check("inventory_adjustment_reason", sql`char_length(reason) >= 3`),
  ],
)
