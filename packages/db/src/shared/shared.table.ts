import { sql } from "drizzle-orm"
import { char, datetime, index, longtext, primaryKey, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "./context-table.ts"

const table = contextTable("shared")
const madeAt = (name: string) =>
  datetime(name, { mode: "date", fsp: 3 }).notNull().default(sql`CURRENT_TIMESTAMP(3)`)

/** Facts to be told, in the columns Debezium's outbox router reads; relayed from the binary log, never polled. */
export const outboxTable = table(
  "outbox",
  {
    id: char("id", { length: 36 }).primaryKey(),
    aggregatetype: varchar("aggregatetype", { length: 96 }).notNull(),
    aggregateid: varchar("aggregateid", { length: 128 }).notNull(),
    type: varchar("type", { length: 96 }).notNull(),
    payload: longtext("payload").notNull(),
    createdAt: madeAt("created_at"),
  },
  (column) => [index("shared_outbox_created").on(column.createdAt)],
)

/** Events a consumer has taken effect of. */
export const inboxTable = table(
  "inbox",
  {
    consumer: varchar("consumer", { length: 64 }).notNull(),
    eventId: varchar("event_id", { length: 64 }).notNull(),
    seenAt: madeAt("seen_at"),
  },
  (column) => [
    primaryKey({ columns: [column.consumer, column.eventId] }),
    index("shared_inbox_seen").on(column.seenAt),
  ],
)

/** One row per accepted idempotency key; written in the transaction of its effect. */
export const idempotencyTable = table(
  "idempotency",
  {
    scope: varchar("scope", { length: 64 }).notNull(),
    operation: varchar("operation", { length: 48 }).notNull(),
    idemKey: varchar("idem_key", { length: 80 }).notNull(),
    requestHash: char("request_hash", { length: 64 }).notNull(),
    state: varchar("state", { length: 8 }).notNull(),
    response: longtext("response"),
    createdAt: madeAt("created_at"),
  },
  (column) => [
    primaryKey({ columns: [column.scope, column.operation, column.idemKey] }),
    index("shared_idempotency_created").on(column.createdAt),
  ],
)

/** What staff changed, by whom, and how it was before; appended in the transaction of the change, never edited. */
export const adminActionTable = table(
  "admin_action",
  {
    id: char("id", { length: 36 }).primaryKey(),
    actorId: varchar("actor_id", { length: 64 }).notNull(),
    action: varchar("action", { length: 64 }).notNull(),
    subject: varchar("subject", { length: 160 }).notNull(),
    before: longtext("state_before"),
    after: longtext("state_after"),
    at: madeAt("at"),
  },
  (column) => [index("shared_admin_action_subject").on(column.subject, column.id)],
)
