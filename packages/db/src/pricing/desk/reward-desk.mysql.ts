import type {
  EndingRefusal,
  LedgerPosting,
  RewardAdmin,
  RewardEnding,
  RewardLot,
  Staff,
} from "@haat/domain/pricing"
import { err, ok, type Result } from "@haat/domain/shared"
import { inTransaction, type Mysql, places, recordAdminAction, type Tx } from "../../shared/index.ts"
import { house, post } from "../claims/ledger.mysql.ts"
import { rewardAccountOf } from "../wallet.mysql.ts"

type LotRow = {
  readonly reason: string
  readonly ref: string
  readonly amount_minor: number
  readonly left_minor: number
  readonly expires_at: Date
}
type EntryRow = {
  readonly reason: string
  readonly ref: string
  readonly note: string
  readonly at: Date
  readonly account_id: string
  readonly amount_minor: number
}

const shown = 100

const lotOf = (row: LotRow): RewardLot => ({
  ...{ reason: row.reason, ref: row.ref, amountMinor: row.amount_minor },
  ...{ leftMinor: row.left_minor, expiresAt: row.expires_at },
})

/** Sides that belong together, in the order they were read in. */
const postingsOf = (rows: readonly EntryRow[]): readonly LedgerPosting[] => {
  const found = new Map<string, LedgerPosting>()
  for (const { reason, ref, note, at, account_id: accountId, amount_minor: amountMinor } of rows) {
    const key = `${reason} ${ref}`
    const known = found.get(key) ?? { reason, ref, note, at, sides: [] }
    found.set(key, { ...known, sides: [...known.sides, { accountId, amountMinor }] })
  }
  return [...found.values()]
}

/** A customer's last movements with both sides, and the lots they left; two queries beside the balance. */
const ledgerOf = async (mysql: Pick<Mysql, "rows">, customerId: string) => {
  const account = rewardAccountOf(customerId)
  const [balances, lots, own] = await Promise.all([
    mysql.rows<{ balance_minor: number; held_minor: number }>(
      "SELECT balance_minor, held_minor FROM pricing_account WHERE id = ?",
      [account],
    ),
    mysql.rows<LotRow>(
      `SELECT reason, ref, amount_minor, left_minor, expires_at FROM pricing_reward_lot WHERE account_id = ?
       ORDER BY expires_at DESC LIMIT ${shown}`,
      [account],
    ),
    mysql.rows<{ reason: string; ref: string }>(
      `SELECT reason, ref FROM pricing_entry WHERE account_id = ? ORDER BY at DESC LIMIT ${shown}`,
      [account],
    ),
  ])
  const sides =
    own.length === 0
      ? []
      : await mysql.rows<EntryRow>(
          `SELECT e.reason, e.ref, p.note, p.at, e.account_id, e.amount_minor FROM pricing_entry e
           JOIN pricing_posting p ON p.reason = e.reason AND p.ref = e.ref
           WHERE (e.reason, e.ref) IN (${places(own.length, "(?, ?)")})
           ORDER BY p.at DESC, e.reason, e.ref, e.amount_minor`,
          own.flatMap(({ reason, ref }) => [reason, ref]),
        )
  return {
    balanceMinor: balances[0]?.balance_minor ?? 0,
    heldMinor: balances[0]?.held_minor ?? 0,
    lots: lots.map(lotOf),
    postings: postingsOf(sides),
  }
}

const toOf = { reverse: house.rewards, expire: house.expired } as const

/** The account's row is locked first, as by all who touch its lots. */
const endIn = async (
  tx: Tx,
  { customerId, reason, ref, how, note }: RewardEnding,
  { actorId, at }: Staff,
): Promise<Result<number, EndingRefusal>> => {
  const from = rewardAccountOf(customerId)
  const [account] = await tx.rows<{ free: number | string }>(
    "SELECT balance_minor - held_minor AS free FROM pricing_account WHERE id = ? FOR UPDATE",
    [from],
  )
  const [lot] = await tx.rows<{ left_minor: number }>(
    "SELECT left_minor FROM pricing_reward_lot WHERE reason = ? AND ref = ? AND account_id = ? FOR UPDATE",
    [reason, ref, from],
  )
  if (!account || !lot) return err({ code: "NO_SUCH_REWARDS" })
  const amountMinor = lot.left_minor
  if (amountMinor === 0) return err({ code: "REWARDS_GONE" })
  if (Number(account.free) < amountMinor) return err({ code: "REWARDS_HELD" })
  await post(tx, { reason: how, ref: `${reason}:${ref}`, note, at, from, to: toOf[how], amountMinor })
  await tx.change("UPDATE pricing_reward_lot SET left_minor = 0 WHERE reason = ? AND ref = ?", [reason, ref])
  await recordAdminAction(tx, {
    ...{ actorId, at, action: `rewards.${how}`, subject: `rewards:${customerId}` },
    ...{ before: { reason, ref, leftMinor: amountMinor }, after: { leftMinor: 0, note } },
  })
  return ok(amountMinor)
}

/** The staff's books of rewards. */
export const mysqlRewardDesk = (
  mysql: Mysql,
): Pick<RewardAdmin, "rewardLedger"> & {
  readonly end: (ending: RewardEnding, staff: Staff) => Promise<Result<number, EndingRefusal>>
} => ({
  rewardLedger: (customerId) => ledgerOf(mysql, customerId),
  end: (ending, staff) => inTransaction(mysql, (tx) => endIn(tx, ending, staff)),
})
