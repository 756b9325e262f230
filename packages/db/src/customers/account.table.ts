import { boolean, char, datetime, index, text, uniqueIndex, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../shared/index.ts"

const table = contextTable("customers")
const instant = (name: string) => datetime(name, { mode: "date", fsp: 3 })
const id = () => char("id", { length: 36 }).primaryKey()
const userId = () => char("user_id", { length: 36 }).notNull()
const made = {
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
}

/** Accounts and sessions in better-auth's shape; role and supplier are ours and set by the server only. */
export const userTable = table(
  "user",
  {
    id: id(),
    name: varchar("name", { length: 120 }).notNull(),
    email: varchar("email", { length: 254 }).notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: varchar("image", { length: 1000 }),
    role: varchar("role", { length: 16 }).notNull().default("shopper"),
    supplierId: varchar("supplier_id", { length: 64 }),
    ...made,
  },
  (column) => [uniqueIndex("customers_user_email").on(column.email)],
)

export const sessionTable = table(
  "session",
  {
    id: id(),
    token: varchar("token", { length: 128 }).notNull(),
    userId: userId(),
    expiresAt: instant("expires_at").notNull(),
    ipAddress: varchar("ip_address", { length: 64 }),
    userAgent: text("user_agent"),
    ...made,
  },
  (column) => [
    uniqueIndex("customers_session_token").on(column.token),
    index("customers_session_user").on(column.userId),
    index("customers_session_expiry").on(column.expiresAt),
  ],
)

export const accountTable = table(
  "account",
  {
    id: id(),
    accountId: varchar("account_id", { length: 128 }).notNull(),
    providerId: varchar("provider_id", { length: 64 }).notNull(),
    userId: userId(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    password: varchar("password", { length: 255 }),
    ...made,
  },
  (column) => [
    uniqueIndex("customers_account_provider").on(column.providerId, column.accountId),
    index("customers_account_user").on(column.userId),
  ],
)

export const verificationTable = table(
  "verification",
  {
    id: id(),
    identifier: varchar("identifier", { length: 255 }).notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    ...made,
  },
  (column) => [index("customers_verification_identifier").on(column.identifier)],
)

/** Sessions ended while Redis could not be told: no cached copy of them counts until it is gone. */
export const endedSessionTable = table(
  "ended_session",
  { tokenHash: char("token_hash", { length: 64 }).primaryKey(), endedAt: instant("ended_at").notNull() },
  (column) => [index("customers_ended_session_time").on(column.endedAt)],
)
