import {
  boolean,
  char,
  date,
  datetime,
  double,
  int,
  primaryKey,
  smallint,
  tinyint,
  varchar,
} from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/index.ts"

const table = contextTable("delivery")
const id = (name = "id") => varchar(name, { length: 48 })
const point = () => ({ latitude: double("latitude").notNull(), longitude: double("longitude").notNull() })

export const warehouseTable = table("warehouse", {
  id: id().primaryKey(),
  name: varchar("name", { length: 120 }).notNull(),
  city: varchar("city", { length: 80 }).notNull(),
  state: varchar("state", { length: 64 }).notNull(),
  pincode: char("pincode", { length: 6 }).notNull(),
  timeZone: varchar("time_zone", { length: 48 }).notNull(),
  ...point(),
  packHours: tinyint("pack_hours", { unsigned: true }).notNull(),
})

export const hubTable = table("hub", {
  id: id().primaryKey(),
  name: varchar("name", { length: 120 }).notNull(),
  state: varchar("state", { length: 64 }).notNull(),
  ...point(),
  air: boolean("air").notNull(),
})

export const courierTable = table("courier", {
  id: id().primaryKey(),
  position: smallint("position", { unsigned: true }).notNull(),
  name: varchar("name", { length: 80 }).notNull(),
  mode: varchar("mode", { length: 8 }).notNull(),
  capacity: int("capacity", { unsigned: true }),
})

export const laneTable = table("lane", {
  id: varchar("id", { length: 112 }).primaryKey(),
  fromNode: id("from_node").notNull(),
  toNode: id("to_node").notNull(),
  courierId: id("courier_id").notNull(),
  mode: varchar("mode", { length: 8 }).notNull(),
  hours: smallint("hours", { unsigned: true }).notNull(),
  costMinor: int("cost_minor", { unsigned: true }).notNull(),
  cutOffMinute: smallint("cut_off_minute", { unsigned: true }).notNull(),
  workingDays: tinyint("working_days", { unsigned: true }).notNull(),
  capacity: int("capacity", { unsigned: true }),
})

export const clusterTable = table("cluster", {
  ordinal: smallint("ordinal", { unsigned: true }).primaryKey(),
  id: id().notNull(),
  state: varchar("state", { length: 64 }).notNull(),
  ...point(),
})

export const pincodeTable = table("pincode", {
  pincode: char("pincode", { length: 6 }).primaryKey(),
  city: varchar("city", { length: 80 }).notNull(),
  state: varchar("state", { length: 64 }).notNull(),
  ...point(),
  cluster: smallint("cluster", { unsigned: true }).notNull(),
})

export const holidayTable = table(
  "holiday",
  {
    day: date("day", { mode: "string" }).notNull(),
    scope: varchar("scope", { length: 112 }).notNull().default("all"),
    name: varchar("name", { length: 80 }).notNull().default(""),
  },
  (column) => [primaryKey({ columns: [column.day, column.scope] })],
)

/** What is known better of a pincode's doorstep than its distance tells. */
export const lastMileTable = table("last_mile", {
  pincode: char("pincode", { length: 6 }).primaryKey(),
  hours: smallint("hours", { unsigned: true }).notNull(),
  express: boolean("express").notNull(),
  serviceable: boolean("serviceable").notNull(),
  reason: varchar("reason", { length: 160 }).notNull(),
})

/** One row: where the network and what is published of it stand. */
export const networkTable = table("network", {
  id: tinyint("id").primaryKey(),
  revision: int("revision", { unsigned: true }).notNull(),
  fingerprint: char("fingerprint", { length: 64 }).notNull(),
  publishedRevision: int("published_revision", { unsigned: true }).notNull(),
  publishedVersion: int("published_version", { unsigned: true }).notNull(),
  changedAt: datetime("changed_at", { mode: "date", fsp: 3 }),
})
