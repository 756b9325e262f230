import { char, datetime, index, int, mediumtext, uniqueIndex, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../../shared/context-table.ts"

const table = contextTable("payment")
const at = (name: string) => datetime(name, { mode: "date", fsp: 3 })

/** A slot is a day's own run or a person's click: unique, so that two workers don't do it both. */
export const reconciliationTable = table(
  "reconciliation",
  {
    id: char("id", { length: 36 }).primaryKey(),
    slot: varchar("slot", { length: 64 }).notNull(),
    startedAt: at("started_at").notNull(),
    finishedAt: at("finished_at"),
    days: varchar("days", { length: 200 }).notNull().default("[]"),
    lineCount: int("line_count").notNull().default(0),
    found: int("found").notNull().default(0),
    repaired: int("repaired").notNull().default(0),
    queued: int("queued").notNull().default(0),
    problems: mediumtext("problems"),
  },
  (column) => [
    uniqueIndex("payment_reconciliation_slot").on(column.slot),
    index("payment_reconciliation_started").on(column.startedAt),
  ],
)

/** One disagreement between books; the same one found again is the same row. */
export const caseTable = table(
  "case",
  {
    id: char("id", { length: 36 }).primaryKey(),
    kind: varchar("kind", { length: 24 }).notNull(),
    subject: varchar("subject", { length: 120 }).notNull(),
    state: varchar("state", { length: 16 }).notNull(),
    reason: varchar("reason", { length: 500 }).notNull(),
    facts: mediumtext("facts").notNull(),
    foundAt: at("found_at").notNull(),
    closedAt: at("closed_at"),
    closedBy: varchar("closed_by", { length: 64 }),
    note: varchar("note", { length: 1000 }),
  },
  (column) => [
    uniqueIndex("payment_case_once").on(column.kind, column.subject),
    index("payment_case_queue").on(column.state, column.kind, column.id),
  ],
)
