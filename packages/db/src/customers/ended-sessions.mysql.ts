import { createHash } from "node:crypto"
import type { Sql } from "../shared/index.ts"

/** Sessions that were ended while Redis could not be told. Tokens are kept as SHA-256 only. */
export type EndedSessions = {
  readonly note: (key: string) => Promise<void>
  readonly list: () => Promise<ReadonlySet<string>>
  readonly forget: (key: string) => Promise<void>
  readonly hashOf: (key: string) => string
}

const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex")

export const createEndedSessions = (sql: Sql): EndedSessions => ({
  hashOf,
  note: async (key) => {
    await sql.change("INSERT IGNORE INTO customers_ended_session (token_hash, ended_at) VALUES (?, ?)", [
      hashOf(key),
      new Date(),
    ])
  },
  list: async () => {
    const rows = await sql.rows<{ readonly token_hash: string }>(
      "SELECT token_hash FROM customers_ended_session ORDER BY ended_at DESC LIMIT 10000",
    )
    return new Set(rows.map((row) => row.token_hash))
  },
  forget: async (key) => {
    await sql.change("DELETE FROM customers_ended_session WHERE token_hash = ?", [hashOf(key)])
  },
})
