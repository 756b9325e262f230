import { datetime, index, primaryKey, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/index.ts"

const instant = (name: string) => datetime(name, { mode: "date", fsp: 3 })

export const sendTable = contextTable("notification")(
  "send",
  {
    eventId: varchar("event_id", { length: 64 }).notNull(),
    channel: varchar("channel", { length: 16 }).notNull(),
    claimedUntil: instant("claimed_until").notNull(),
    sentAt: instant("sent_at"),
  },
  (column) => [
    primaryKey({ columns: [column.eventId, column.channel] }),
    index("notification_send_time").on(column.sentAt),
  ],
)
