import type { Funds, GiftCardView, Person, Wallet } from "@haat/domain/pricing"
import type { Mysql } from "../shared/index.ts"

type FreeRow = { readonly id: string; readonly free_minor: number | string; readonly last_four: string }

const usable = "a.state = 'open' AND (a.expires_at IS NULL OR a.expires_at > UTC_TIMESTAMP(3))"

export const rewardAccountOf = (customerId: string): string => `reward:${customerId}`

/** What may be spent now. Codes of gift cards come as keyed digests. */
export const mysqlWallet = (mysql: Pick<Mysql, "rows">, hashOf: (code: string) => string | null): Wallet => ({
  giftCards: async (codes) => {
    const hashes = codes.map(hashOf)
    const rows = await mysql.rows<FreeRow & { readonly code_hash: string }>(
      `SELECT a.id, a.balance_minor - a.held_minor AS free_minor, g.last_four, g.code_hash
       FROM pricing_gift_card g JOIN pricing_account a ON a.id = g.account_id
       WHERE g.code_hash IN (${codes.map(() => "?").join(", ")}) AND ${usable}`,
      hashes.map((hash) => hash ?? ""),
    )
    const byHash = new Map(rows.map((row) => [row.code_hash, row]))
    return hashes.map((hash): Funds | null => {
      const row = hash === null ? undefined : byHash.get(hash)
      if (!row || Number(row.free_minor) <= 0) return null
      return {
        accountId: row.id,
        kind: "gift-card",
        label: row.last_four,
        availableMinor: Number(row.free_minor),
      }
    })
  },
  rewards: async (customerId) => {
    const [row] = await mysql.rows<FreeRow>(
      `SELECT a.id, a.balance_minor - a.held_minor AS free_minor FROM pricing_account a WHERE a.id = ? AND ${usable}`,
      [rewardAccountOf(customerId)],
    )
    if (!row || Number(row.free_minor) <= 0) return null
    return { accountId: row.id, kind: "rewards", label: "Rewards", availableMinor: Number(row.free_minor) }
  },
})

/** Whether anything was ever ordered under one of a person's keys. */
export const mysqlBuyers =
  (mysql: Pick<Mysql, "rows">, keysOf: (person: Person) => readonly string[]) =>
  async (person: Person): Promise<boolean> => {
    const keys = keysOf(person)
    if (keys.length === 0) return false
    const rows = await mysql.rows(
      `SELECT person_key FROM pricing_buyer WHERE person_key IN (${keys.map(() => "?").join(", ")}) LIMIT 1`,
      keys,
    )
    return rows.length > 0
  }

/** What a card's bearer sees; null for one that can't be spent, whyever. */
export const mysqlGiftCards =
  (mysql: Pick<Mysql, "rows">, hashOf: (code: string) => string | null) =>
  async (code: string): Promise<GiftCardView | null> => {
    const [row] = await mysql.rows<FreeRow & { readonly expires_at: Date | null }>(
      `SELECT a.id, a.balance_minor - a.held_minor AS free_minor, g.last_four, a.expires_at
       FROM pricing_gift_card g JOIN pricing_account a ON a.id = g.account_id WHERE g.code_hash = ? AND ${usable}`,
      [hashOf(code) ?? ""],
    )
    return row
      ? { lastFour: row.last_four, availableMinor: Number(row.free_minor), expiresAt: row.expires_at }
      : null
  }
