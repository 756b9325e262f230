import type { Tuning } from "@haat/domain/search"
import { datetime, int, varchar } from "drizzle-orm/mysql-core"
import { contextTable, jsonColumn } from "../../shared/index.ts"

/** Every tuning there was, the newest by revision being the one that counts. */
export const tuningTable = contextTable("search")("tuning", {
  revision: int("revision", { unsigned: true }).primaryKey(),
  tuning: jsonColumn<Tuning>("tuning").notNull(),
  changedAt: datetime("changed_at", { mode: "date", fsp: 3 }).notNull(),
  changedBy: varchar("changed_by", { length: 64 }).notNull(),
})
