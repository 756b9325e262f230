import type { StaffAsk } from "@haat/domain/ordering"
import { sql } from "drizzle-orm"
import { bigint, char, check, datetime, index, varchar } from "drizzle-orm/mysql-core"
import { contextTable, jsonColumn } from "../../shared/context-table.ts"

const table = contextTable("ordering")
const at = (name: string) => datetime(name, { mode: "date", fsp: 3 })

/** What one member of staff asks for and another one decides. Nobody decides their own: the row itself refuses. */
export const staffAskTable = table(
  "staff_ask",
  {
    id: char("id", { length: 36 }).primaryKey(),
    orderId: char("order_id", { length: 36 }).notNull(),
    status: varchar("status", { length: 12 }).notNull(),
    step: jsonColumn<StaffAsk["step"]>("step").notNull(),
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    reason: varchar("reason", { length: 200 }).notNull(),
    askedBy: varchar("asked_by", { length: 64 }).notNull(),
    askedAt: at("asked_at").notNull(),
    decidedBy: varchar("decided_by", { length: 64 }),
    decidedAt: at("decided_at"),
  },
  (column) => [
    index("ordering_staff_ask_open").on(column.status, column.id),
    index("ordering_staff_ask_order").on(column.orderId),
    check("ordering_staff_ask_status", sql`status in ('ASKED', 'DONE', 'REFUSED', 'WITHDRAWN')`),
    check(
      "ordering_staff_ask_second",
      sql`amount_minor > 0 and (status = 'ASKED') = (decided_by is null) and (status not in ('DONE', 'REFUSED') or decided_by <> asked_by)`,
    ),
  ],
)
