import { char, datetime, index, uniqueIndex, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/index.ts"

/** `default_of` repeats the customer's id on one address at most: the unique key lets no second default in. */
export const addressTable = contextTable("customers")(
  "address",
  {
    id: char("id", { length: 36 }).primaryKey(),
    customerId: char("customer_id", { length: 36 }).notNull(),
    defaultOf: char("default_of", { length: 36 }),
    name: varchar("name", { length: 120 }).notNull(),
    phone: varchar("phone", { length: 20 }).notNull(),
    line1: varchar("line1", { length: 200 }).notNull(),
    line2: varchar("line2", { length: 200 }).notNull(),
    landmark: varchar("landmark", { length: 120 }).notNull(),
    pincode: char("pincode", { length: 6 }).notNull(),
    city: varchar("city", { length: 120 }).notNull(),
    state: varchar("state", { length: 120 }).notNull(),
    createdAt: datetime("created_at", { mode: "date", fsp: 3 }).notNull(),
  },
  (column) => [
    index("customers_address_customer").on(column.customerId, column.id),
    uniqueIndex("customers_address_default").on(column.defaultOf),
  ],
)
