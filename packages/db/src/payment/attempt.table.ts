import { sql } from "drizzle-orm"
import {
  bigint,
  char,
  check,
  datetime,
  index,
  int,
  mediumtext,
  primaryKey,
  tinyint,
  uniqueIndex,
  varchar,
} from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/context-table.ts"

const table = contextTable("payment")
const minor = (name: string) => bigint(name, { mode: "number" }).notNull()
const at = (name: string) => datetime(name, { mode: "date", fsp: 3 })
const text = (name: string, length: number) => varchar(name, { length })

/** `open_order_id` is the order while the outcome is open, else NULL: at most one open attempt per order. */
export const attemptTable = table(
  "attempt",
  {
    id: char("id", { length: 36 }).primaryKey(),
    orderId: char("order_id", { length: 36 }).notNull(),
    openOrderId: char("open_order_id", { length: 36 }),
    provider: text("provider", 16).notNull(),
    providerRef: text("provider_ref", 80),
    idemKey: text("idem_key", 64).notNull(),
    status: text("status", 16).notNull(),
    factRank: tinyint("fact_rank").notNull().default(0),
    currency: char("currency", { length: 3 }).notNull(),
    amountMinor: minor("amount_minor"),
    capturedMinor: minor("captured_minor").default(0),
    refundReservedMinor: minor("refund_reserved_minor").default(0),
    redirectUrl: text("redirect_url", 1000),
    declineReason: text("decline_reason", 300),
    checks: int("checks").notNull().default(0),
    nextCheckAt: at("next_check_at"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (column) => [
    uniqueIndex("payment_attempt_ref").on(column.provider, column.providerRef),
    uniqueIndex("payment_attempt_key").on(column.orderId, column.idemKey),
    uniqueIndex("payment_attempt_open").on(column.openOrderId),
    index("payment_attempt_due").on(column.status, column.nextCheckAt),
    check("payment_attempt_amount", sql`amount_minor > 0 and captured_minor >= 0`),
    check(
      "payment_attempt_refunds",
      sql`refund_reserved_minor >= 0 and refund_reserved_minor <= captured_minor`,
    ),
  ],
)

export const refundTable = table(
  "refund",
  {
    id: char("id", { length: 36 }).primaryKey(),
    attemptId: char("attempt_id", { length: 36 }).notNull(),
    orderId: char("order_id", { length: 36 }).notNull(),
    provider: text("provider", 16).notNull(),
    reason: text("reason", 24).notNull(),
    /** What asks for it when a reason may repeat (a return's id); "-" else. */
    refId: text("ref_id", 36).notNull().default("-"),
    currency: char("currency", { length: 3 }).notNull(),
    amountMinor: minor("amount_minor"),
    status: text("status", 16).notNull(),
    tries: int("tries").notNull().default(0),
    nextTryAt: at("next_try_at"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (column) => [
    uniqueIndex("payment_refund_once").on(column.attemptId, column.reason, column.refId),
    index("payment_refund_order").on(column.orderId),
    index("payment_refund_due").on(column.status, column.nextTryAt),
    check("payment_refund_amount", sql`amount_minor > 0`),
  ],
)

/** What gateways told us, word for word, written down before we answer. */
export const webhookTable = table(
  "webhook",
  {
    provider: text("provider", 16).notNull(),
    eventId: text("event_id", 80).notNull(),
    body: mediumtext("body").notNull(),
    fact: mediumtext("fact"),
    receivedAt: at("received_at").notNull(),
    doneAt: at("done_at"),
  },
  (column) => [
    primaryKey({ columns: [column.provider, column.eventId] }),
    index("payment_webhook_open").on(column.doneAt, column.receivedAt),
  ],
)
