import type { RewardsView } from "@haat/domain/pricing"
import type { Mysql } from "../shared/index.ts"
import { rewardAccountOf } from "./wallet.mysql.ts"

type EntryRow = {
  readonly at: Date
  readonly note: string
  readonly reason: string
  readonly amount_minor: number
}
type LotRow = { readonly left_minor: number; readonly expires_at: Date }
type ParcelRow = { readonly order_code: string; readonly amount_minor: number; readonly due_at: Date }

const shownEntries = 100

/** A customer's rewards: what is there, what comes, what ends, and every movement, newest first. */
export const rewardsView = async (mysql: Pick<Mysql, "rows">, customerId: string): Promise<RewardsView> => {
  const account = rewardAccountOf(customerId)
  const [balances, lots, parcels, entries] = await Promise.all([
    mysql.rows<{ balance_minor: number; held_minor: number }>(
      "SELECT balance_minor, held_minor FROM pricing_account WHERE id = ?",
      [account],
    ),
    mysql.rows<LotRow>(
      `SELECT left_minor, expires_at FROM pricing_reward_lot WHERE account_id = ? AND left_minor > 0
       ORDER BY expires_at LIMIT 50`,
      [account],
    ),
    mysql.rows<ParcelRow>(
      `SELECT order_code, amount_minor, due_at FROM pricing_reward_parcel
       WHERE account_id = ? AND state = 'PENDING' AND amount_minor > 0 ORDER BY due_at LIMIT 50`,
      [account],
    ),
    mysql.rows<EntryRow>(
      `SELECT e.at, p.note, e.reason, e.amount_minor FROM pricing_entry e
       JOIN pricing_posting p ON p.reason = e.reason AND p.ref = e.ref
       WHERE e.account_id = ? ORDER BY e.at DESC LIMIT ${shownEntries}`,
      [account],
    ),
  ])
  return {
    balanceMinor: balances[0]?.balance_minor ?? 0,
    heldMinor: balances[0]?.held_minor ?? 0,
    coming: parcels.map((row) => ({
      orderCode: row.order_code,
      amountMinor: row.amount_minor,
      dueAt: row.due_at,
    })),
    expiring: lots.map((row) => ({ amountMinor: row.left_minor, expiresAt: row.expires_at })),
    entries: entries.map(({ at, note, reason, amount_minor: amountMinor }) => ({
      at,
      note,
      reason,
      amountMinor,
    })),
  }
}
