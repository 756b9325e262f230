import { char, customType, datetime, int } from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/index.ts"

const mediumblob = customType<{ data: Buffer }>({ dataType: () => "mediumblob" })

/** The published promise tables, newest by version. */
export const promiseTableTable = contextTable("delivery")("promise_table", {
  version: int("version", { unsigned: true }).primaryKey(),
  networkRevision: int("network_revision", { unsigned: true }).notNull(),
  checksum: char("checksum", { length: 8 }).notNull(),
  bytes: mediumblob("bytes").notNull(),
  publishedAt: datetime("published_at", { mode: "date", fsp: 3 }).notNull(),
})
