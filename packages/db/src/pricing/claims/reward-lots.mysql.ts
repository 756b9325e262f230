import type { Tx } from "../../shared/index.ts"
import type { Posting } from "./ledger.mysql.ts"

/** Rewards that came back to their owner live at least this long. */
export const returnedRewardsMs = 90 * 24 * 3_600_000

type LotRow = { readonly reason: string; readonly ref: string; readonly left_minor: number }

export const addLot = (
  tx: Tx,
  { reason, ref, to, amountMinor }: Pick<Posting, "reason" | "ref" | "to" | "amountMinor">,
  expiresAt: Date,
) =>
  tx.change(
    `INSERT INTO pricing_reward_lot (reason, ref, account_id, amount_minor, left_minor, expires_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [reason, ref, to, amountMinor, amountMinor, expiresAt],
  )

/** Takes an amount out of an account's lots, those that end soonest first. The account's row is locked before. */
export const drainLots = async (tx: Tx, accountId: string, amountMinor: number): Promise<void> => {
  const lots = await tx.rows<LotRow>(
    `SELECT reason, ref, left_minor FROM pricing_reward_lot WHERE account_id = ? AND left_minor > 0
     ORDER BY expires_at, reason, ref`,
    [accountId],
  )
  let left = amountMinor
  for (const lot of lots) {
    const taken = Math.min(left, lot.left_minor)
    if (taken === 0) break
    await tx.change(
      "UPDATE pricing_reward_lot SET left_minor = left_minor - ? WHERE reason = ? AND ref = ? AND left_minor >= ?",
      [taken, lot.reason, lot.ref, taken],
    )
    left -= taken
  }
  if (left > 0) throw new Error(`the rewards of ${accountId} lack ${left} in their lots`)
}
