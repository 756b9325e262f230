import { REWARD_LIFE_MS } from "@haat/domain/pricing"
import { inTransaction, type Mysql } from "../shared/index.ts"
import { house, openAccount, post } from "./claims/ledger.mysql.ts"
import { addLot } from "./claims/reward-lots.mysql.ts"

type DueRow = {
  readonly shipment_id: string
  readonly order_code: string
  readonly account_id: string
  readonly amount_minor: number
}

/** Locked one by one, so that two workers never pay the same parcel. */
export const payOne = (mysql: Mysql, shipmentId: string, now: Date) =>
  inTransaction(mysql, async (tx) => {
    const [due] = await tx.rows<DueRow>(
      `SELECT shipment_id, order_code, account_id, amount_minor FROM pricing_reward_parcel
       WHERE shipment_id = ? AND state = 'PENDING' AND due_at <= ? FOR UPDATE`,
      [shipmentId, now],
    )
    if (!due) return 0
    const { account_id: to, amount_minor: amountMinor } = due
    await tx.change("UPDATE pricing_reward_parcel SET state = 'POSTED' WHERE shipment_id = ?", [shipmentId])
    if (amountMinor === 0) return 0
    await openAccount(tx, { id: to, kind: "rewards", expiresAt: null, at: now })
    const note = `Earned with order ${due.order_code}`
    const posting = {
      reason: "earn",
      ref: shipmentId,
      note,
      at: now,
      from: house.rewards,
      to,
      amountMinor,
    } as const
    await post(tx, posting)
    await addLot(tx, posting, new Date(now.getTime() + REWARD_LIFE_MS))
    return 1
  })

export type LotRow = { readonly reason: string; readonly ref: string; readonly account_id: string }

/** A lot that an order holds just now is left for later. */
export const expireOne = (mysql: Mysql, { reason, ref, account_id: from }: LotRow, now: Date) =>
  inTransaction(mysql, async (tx) => {
    const [account] = await tx.rows<{ free: number | string }>(
      "SELECT balance_minor - held_minor AS free FROM pricing_account WHERE id = ? FOR UPDATE",
      [from],
    )
    const [lot] = await tx.rows<{ left_minor: number }>(
      `SELECT left_minor FROM pricing_reward_lot
       WHERE reason = ? AND ref = ? AND left_minor > 0 AND expires_at <= ? FOR UPDATE`,
      [reason, ref, now],
    )
    const amountMinor = lot?.left_minor ?? 0
    if (amountMinor === 0 || Number(account?.free ?? 0) < amountMinor) return 0
    const expiry = { reason: "expire", ref: `${reason}:${ref}`, note: "Ended unspent", at: now } as const
    await post(tx, { ...expiry, from, to: house.expired, amountMinor })
    await tx.change("UPDATE pricing_reward_lot SET left_minor = 0 WHERE reason = ? AND ref = ?", [
      reason,
      ref,
    ])
    return 1
  })
