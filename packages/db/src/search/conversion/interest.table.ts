import { char, date, datetime, double, index, int, primaryKey, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../../shared/index.ts"

const table = contextTable("search")

/** Who looked at or ordered what on which day; the key counts each once, so events may come twice. */
export const interestTable = table(
  "interest",
  {
    productId: varchar("product_id", { length: 128 }).notNull(),
    day: date("day", { mode: "string" }).notNull(),
    /** c for a click, o for an order. */
    kind: char("kind", { length: 1 }).notNull(),
    actor: char("actor", { length: 32 }).notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.productId, row.day, row.kind, row.actor] }),
    index("search_interest_day").on(row.day),
  ],
)

/** How often what was looked at was bought, as it was weighed last. */
export const conversionTable = table(
  "conversion",
  {
    productId: varchar("product_id", { length: 128 }).primaryKey(),
    clicks: int("clicks", { unsigned: true }).notNull(),
    orders: int("orders", { unsigned: true }).notNull(),
    rate: double("rate").notNull(),
    weighedAt: datetime("weighed_at", { mode: "date", fsp: 3 }).notNull(),
  },
  (row) => [
    index("search_conversion_clicks").on(row.clicks),
    index("search_conversion_weighed").on(row.weighedAt),
  ],
)
