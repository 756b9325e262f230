import type { Benefit, OfferConditions } from "@haat/domain/pricing"
import { sql } from "drizzle-orm"
import {
  bigint,
  char,
  check,
  datetime,
  index,
  int,
  primaryKey,
  tinyint,
  uniqueIndex,
  varchar,
} from "drizzle-orm/mysql-core"
import { contextTable, jsonColumn } from "../shared/context-table.ts"

const table = contextTable("pricing")
const text = (name: string, length: number) => varchar(name, { length })
const at = (name: string) => datetime(name, { mode: "date", fsp: 3 })
const id = (name: string) => char(name, { length: 36 })

/** Promotions: what is taken off, when, for whom. `version` counts edits and stands in the quote's id. */
export const promotionTable = table(
  "promotion",
  {
    id: id("id").primaryKey(),
    name: text("name", 120).notNull(),
    version: int("version").notNull(),
    needsCoupon: tinyint("needs_coupon").notNull(),
    benefit: jsonColumn<Benefit>("benefit").notNull(),
    conditions: jsonColumn<Omit<OfferConditions, "startsAt" | "endsAt">>("conditions").notNull(),
    startsAt: at("starts_at"),
    endsAt: at("ends_at"),
    priority: int("priority").notNull(),
    exclusive: tinyint("exclusive").notNull(),
    state: text("state", 8).notNull(),
    createdAt: at("created_at").notNull(),
  },
  (column) => [index("pricing_promotion_state").on(column.state, column.needsCoupon)],
)

/** `remaining` is lowered only while it is at least 1; NULL: no cap. */
export const couponTable = table(
  "coupon",
  {
    id: id("id").primaryKey(),
    promotionId: id("promotion_id").notNull(),
    code: text("code", 24).notNull(),
    version: int("version").notNull(),
    totalLimit: int("total_limit"),
    remaining: int("remaining"),
    perPersonLimit: int("per_person_limit").notNull(),
    listed: tinyint("listed").notNull(),
    state: text("state", 8).notNull(),
    createdAt: at("created_at").notNull(),
  },
  (column) => [
    uniqueIndex("pricing_coupon_code").on(column.code),
    index("pricing_coupon_promotion").on(column.promotionId),
    index("pricing_coupon_listed").on(column.listed, column.state),
    check(
      "pricing_coupon_remaining",
      sql`remaining is null or (remaining >= 0 and remaining <= total_limit)`,
    ),
    check("pricing_coupon_limit", sql`per_person_limit > 0`),
  ],
)

/** `use_no` numbers the uses of a person up to the limit and is NULL once released: the key is the limit's guard. */
export const couponUseTable = table(
  "coupon_use",
  {
    couponId: id("coupon_id").notNull(),
    orderId: id("order_id").notNull(),
    personKey: text("person_key", 80).notNull(),
    useNo: int("use_no"),
    state: text("state", 8).notNull(),
    savedMinor: bigint("saved_minor", { mode: "number" }).notNull(),
    createdAt: at("created_at").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.couponId, column.orderId] }),
    uniqueIndex("pricing_coupon_use_person").on(column.couponId, column.personKey, column.useNo),
    index("pricing_coupon_use_order").on(column.orderId),
    index("pricing_coupon_use_by").on(column.personKey, column.createdAt),
    check("pricing_coupon_use_state", sql`(state = 'RELEASED') = (use_no is null)`),
  ],
)

/** People whose order was placed once: what "first order" asks. */
export const buyerTable = table("buyer", {
  personKey: text("person_key", 80).primaryKey(),
  since: at("since").notNull(),
})
