import { char, date, int, primaryKey, smallint, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/index.ts"

const table = contextTable("delivery")

/** How many parcels are booked on a lane for a day of dispatch: the sum of what orders take. */
export const laneLoadTable = table(
  "lane_load",
  {
    day: date("day", { mode: "string" }).notNull(),
    laneId: varchar("lane_id", { length: 112 }).notNull(),
    parcels: int("parcels").notNull(),
  },
  (column) => [primaryKey({ columns: [column.day, column.laneId] })],
)

/** Up to which version an order was heard. */
export const laneOrderTable = table("lane_order", {
  orderId: char("order_id", { length: 36 }).primaryKey(),
  orderVersion: int("order_version", { unsigned: true }).notNull(),
})

/** What an order takes of a lane on a day. */
export const laneTakeTable = table(
  "lane_take",
  {
    orderId: char("order_id", { length: 36 }).notNull(),
    laneId: varchar("lane_id", { length: 112 }).notNull(),
    day: date("day", { mode: "string" }).notNull(),
    parcels: smallint("parcels", { unsigned: true }).notNull(),
  },
  (column) => [primaryKey({ columns: [column.orderId, column.laneId, column.day] })],
)
