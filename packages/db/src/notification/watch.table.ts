import { char, datetime, index, uniqueIndex, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/index.ts"

const instant = (name: string) => datetime(name, { mode: "date", fsp: 3 })

/** Who waits for what. `owner` is the account or the digest of a guest's address: one watch for each SKU and pincode. */
export const watchTable = contextTable("notification")(
  "watch",
  {
    id: char("id", { length: 36 }).primaryKey(),
    owner: varchar("owner", { length: 72 }).notNull(),
    customerId: char("customer_id", { length: 36 }),
    email: varchar("email", { length: 254 }),
    sku: varchar("sku", { length: 64 }).notNull(),
    pincode: char("pincode", { length: 6 }).notNull(),
    state: varchar("state", { length: 12 }).notNull(),
    since: instant("since").notNull(),
    toldBy: char("told_by", { length: 36 }),
    toldFrom: varchar("told_from", { length: 32 }),
    toldAt: instant("told_at"),
    turnEndsAt: instant("turn_ends_at"),
    forgetAt: instant("forget_at").notNull(),
  },
  (column) => [
    uniqueIndex("notification_watch_once").on(column.owner, column.sku, column.pincode),
    index("notification_watch_line").on(column.state, column.sku, column.since, column.id),
    index("notification_watch_turns").on(column.sku, column.turnEndsAt),
    index("notification_watch_forget").on(column.forgetAt),
  ],
)
