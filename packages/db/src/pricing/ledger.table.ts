import type { RewardSource } from "@haat/domain/pricing"
import { sql } from "drizzle-orm"
import {
  bigint,
  char,
  check,
  datetime,
  index,
  primaryKey,
  uniqueIndex,
  varchar,
} from "drizzle-orm/mysql-core"
import { contextTable, jsonColumn } from "../shared/context-table.ts"

const table = contextTable("pricing")
const text = (name: string, length: number) => varchar(name, { length })
const at = (name: string) => datetime(name, { mode: "date", fsp: 3 })
const minor = (name: string) => bigint(name, { mode: "number" }).notNull()
const orderId = () => char("order_id", { length: 36 }).notNull()
const accountId = () => text("account_id", 80).notNull()

/** What people own with us. The house's own accounts have entries only: a balance row of theirs would be hot. */
export const accountTable = table(
  "account",
  {
    id: text("id", 80).primaryKey(),
    kind: text("kind", 12).notNull(),
    balanceMinor: minor("balance_minor"),
    heldMinor: minor("held_minor"),
    expiresAt: at("expires_at"),
    state: text("state", 8).notNull(),
    createdAt: at("created_at").notNull(),
  },
  () => [check("pricing_account_held", sql`held_minor >= 0 and held_minor <= balance_minor`)],
)

/** One movement of money: once per reason and reference. Append-only. */
export const postingTable = table(
  "posting",
  {
    reason: text("reason", 16).notNull(),
    ref: text("ref", 160).notNull(),
    note: text("note", 200).notNull(),
    at: at("at").notNull(),
  },
  (column) => [primaryKey({ columns: [column.reason, column.ref] })],
)

/** The sides of a posting; they sum to zero. Append-only. */
export const entryTable = table(
  "entry",
  {
    reason: text("reason", 16).notNull(),
    ref: text("ref", 160).notNull(),
    accountId: accountId(),
    amountMinor: minor("amount_minor"),
    at: at("at").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.reason, column.ref, column.accountId] }),
    index("pricing_entry_account").on(column.accountId, column.at),
  ],
)

/** What an account pays of an order: HELD while it is being paid, SPENT once placed, RELEASED when it ended unpaid. */
export const tenderTable = table(
  "tender",
  {
    orderId: orderId(),
    accountId: accountId(),
    kind: text("kind", 12).notNull(),
    amountMinor: minor("amount_minor"),
    refundedMinor: minor("refunded_minor"),
    state: text("state", 8).notNull(),
    createdAt: at("created_at").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.orderId, column.accountId] }),
    index("pricing_tender_account").on(column.accountId),
    check("pricing_tender_refunded", sql`refunded_minor >= 0 and refunded_minor <= amount_minor`),
    check("pricing_tender_amount", sql`amount_minor > 0`),
  ],
)

/** The code itself is kept nowhere: a keyed digest finds the card. */
export const giftCardTable = table(
  "gift_card",
  {
    accountId: text("account_id", 80).primaryKey(),
    codeHash: char("code_hash", { length: 64 }).notNull(),
    lastFour: char("last_four", { length: 4 }).notNull(),
    initialMinor: minor("initial_minor"),
    note: text("note", 200).notNull(),
    issuedBy: text("issued_by", 64).notNull(),
    createdAt: at("created_at").notNull(),
  },
  (column) => [
    uniqueIndex("pricing_gift_card_code").on(column.codeHash),
    index("pricing_gift_card_created").on(column.createdAt),
  ],
)

/** Rewards by the date they end; spent soonest first. */
export const rewardLotTable = table(
  "reward_lot",
  {
    reason: text("reason", 16).notNull(),
    ref: text("ref", 160).notNull(),
    accountId: accountId(),
    amountMinor: minor("amount_minor"),
    leftMinor: minor("left_minor"),
    expiresAt: at("expires_at").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.reason, column.ref] }),
    index("pricing_reward_lot_account").on(column.accountId, column.expiresAt),
    index("pricing_reward_lot_expiry").on(column.expiresAt),
    check("pricing_reward_lot_left", sql`left_minor >= 0 and left_minor <= amount_minor`),
  ],
)

/** What a customer's order may earn rewards from. */
export const rewardSourceTable = table("reward_source", {
  orderId: char("order_id", { length: 36 }).primaryKey(),
  orderCode: text("order_code", 20).notNull(),
  customerId: text("customer_id", 64).notNull(),
  lines: jsonColumn<RewardSource["lines"]>("units").notNull(),
  moneyMinor: minor("money_minor"),
  createdAt: at("created_at").notNull(),
})

/** What a delivered parcel earns, once nothing of it can come back any more. */
export const rewardParcelTable = table(
  "reward_parcel",
  {
    shipmentId: char("shipment_id", { length: 36 }).primaryKey(),
    orderCode: text("order_code", 20).notNull(),
    accountId: accountId(),
    amountMinor: minor("amount_minor"),
    dueAt: at("due_at").notNull(),
    state: text("state", 8).notNull(),
    createdAt: at("created_at").notNull(),
  },
  (column) => [
    index("pricing_reward_parcel_due").on(column.state, column.dueAt),
    index("pricing_reward_parcel_account").on(column.accountId, column.state),
    check("pricing_reward_parcel_amount", sql`amount_minor >= 0`),
  ],
)
