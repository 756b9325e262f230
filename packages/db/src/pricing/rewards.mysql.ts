import { createHash } from "node:crypto"
import {
  type BoughtFacts,
  personKey,
  REWARD_LIFE_MS,
  type RewardBook,
  type RewardGrant,
  type RewardSource,
  type Staff,
} from "@haat/domain/pricing"
import { inGroups } from "@haat/domain/shared"
import {
  inTransaction,
  isDuplicate,
  json,
  type Mysql,
  once,
  padded,
  places,
  recordAdminAction,
  type Sql,
  type Tx,
} from "../shared/index.ts"
import { house, openAccount, post } from "./claims/ledger.mysql.ts"
import { addLot } from "./claims/reward-lots.mysql.ts"
import { expireOne, type LotRow, payOne } from "./reward-settling.mysql.ts"
import { rewardsView } from "./rewards-view.mysql.ts"
import { rewardAccountOf } from "./wallet.mysql.ts"

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")

type BuyerKey = { readonly key: string; readonly at: Date }

const keysOf = ({ customerId, email, at }: BoughtFacts): readonly BuyerKey[] =>
  [personKey({ customerId, email: null }, digest), personKey({ customerId: null, email }, digest)].flatMap(
    (key) => (key ? [{ key, at }] : []),
  )

/** In the order of keys, so that two who write them wait for each other instead of standing in each other's way. */
const noteBuyers = async (sql: Sql, buyers: readonly BuyerKey[]): Promise<void> => {
  if (buyers.length === 0) return
  const sorted = padded([...buyers].sort((one, other) => (one.key < other.key ? -1 : 1)))
  await sql.change(
    `INSERT IGNORE INTO pricing_buyer (person_key, since) VALUES ${places(sorted.length, "(?, ?)")}`,
    sorted.flatMap(({ key, at }) => [key, at]),
  )
}

/** Guests earn nothing: that they have bought is all there is to note, of all who come meanwhile by one commit. */
const noteGuests = (mysql: Mysql) =>
  inGroups<BoughtFacts, null>({
    size: 128,
    lanes: 1,
    run: async (guests) => {
      await noteBuyers(mysql, guests.flatMap(keysOf))
      return guests.map(() => null)
    },
  })

/** What own accounts paid doesn't earn. */
const moneyOf = async (tx: Tx, { orderId, totalMinor, lines }: BoughtFacts): Promise<number> => {
  const [row] = await tx.rows<{ own: number | string | null }>(
    "SELECT SUM(amount_minor) AS own FROM pricing_tender WHERE order_id = ? AND state = 'SPENT'",
    [orderId],
  )
  const goods = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0)
  return Math.max(0, Math.min(totalMinor, goods) - Number(row?.own ?? 0))
}

type SourceRow = {
  readonly order_id: string
  readonly order_code: string
  readonly customer_id: string
  readonly units: unknown
  readonly money_minor: number
}

const grantIn = async (
  tx: Tx,
  { customerId, amountMinor, note, ref }: RewardGrant,
  { actorId, at }: Staff,
) => {
  const to = rewardAccountOf(customerId)
  await openAccount(tx, { id: to, kind: "rewards", expiresAt: null, at })
  const posting = { reason: "grant", ref, note, at, from: house.rewards, to, amountMinor } as const
  await post(tx, posting)
  await addLot(tx, posting, new Date(at.getTime() + REWARD_LIFE_MS))
  const after = { amountMinor, note }
  await recordAdminAction(tx, {
    actorId,
    at,
    action: "rewards.grant",
    subject: `rewards:${customerId}`,
    before: null,
    after,
  })
}

const sumOf = async (counts: readonly (() => Promise<number>)[]): Promise<number> => {
  let sum = 0
  for (const count of counts) sum += await count()
  return sum
}

const sourceOf = async (mysql: Mysql, orderId: string): Promise<RewardSource | null> => {
  const [row] = await mysql.rows<SourceRow>(
    "SELECT order_id, order_code, customer_id, units, money_minor FROM pricing_reward_source WHERE order_id = ?",
    [orderId],
  )
  if (!row) return null
  const lines = json<RewardSource["lines"]>(row.units)
  const { order_code: orderCode, customer_id: customerId, money_minor: moneyMinor } = row
  return { orderId, orderCode, customerId, lines, moneyMinor }
}

/** The books of rewards in MySQL. */
export const mysqlRewards = (mysql: Mysql): RewardBook => rewardBook(mysql, noteGuests(mysql).ask)

const rewardBook = (mysql: Mysql, noteGuest: (facts: BoughtFacts) => Promise<null>): RewardBook => ({
  noteBought: async (facts) => {
    if (facts.customerId === null) return void (await noteGuest(facts))
    await inTransaction(mysql, async (tx) => {
      await noteBuyers(tx, keysOf(facts))
      await tx.change(
        `INSERT IGNORE INTO pricing_reward_source (order_id, order_code, customer_id, units, money_minor, created_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
        [
          ...[facts.orderId, facts.orderCode, facts.customerId, JSON.stringify(facts.lines)],
          ...[await moneyOf(tx, facts), facts.at],
        ],
      )
    })
  },
  sourceOf: (orderId) => sourceOf(mysql, orderId),
  addParcel: async ({ shipmentId, source, amountMinor, dueAt, at }) => {
    await mysql.change(
      `INSERT IGNORE INTO pricing_reward_parcel
         (shipment_id, order_code, account_id, amount_minor, due_at, state, created_at)
       VALUES (?, ?, ?, ?, ?, 'PENDING', ?)`,
      [shipmentId, source.orderCode, rewardAccountOf(source.customerId), amountMinor, dueAt, at],
    )
  },
  delay: async (shipmentIds, until) => {
    if (shipmentIds.length === 0) return
    await mysql.change(
      `UPDATE pricing_reward_parcel SET due_at = GREATEST(due_at, ?)
       WHERE state = 'PENDING' AND shipment_id IN (${shipmentIds.map(() => "?").join(", ")})`,
      [until, ...shipmentIds],
    )
  },
  lower: (fact, parcels) =>
    inTransaction(mysql, async (tx) => {
      if (!(await once(tx, "pricing.lower-rewards", fact))) return
      for (const { shipmentId, byMinor } of parcels)
        await tx.change(
          `UPDATE pricing_reward_parcel SET amount_minor = GREATEST(0, CAST(amount_minor AS SIGNED) - ?)
           WHERE shipment_id = ? AND state = 'PENDING'`,
          [byMinor, shipmentId],
        )
    }),
  payDue: async (limit, now) => {
    const due = await mysql.rows<{ shipment_id: string }>(
      `SELECT shipment_id FROM pricing_reward_parcel WHERE state = 'PENDING' AND due_at <= ?
       ORDER BY due_at LIMIT ${Math.trunc(limit)}`,
      [now],
    )
    return sumOf(
      due.map(
        ({ shipment_id: id }) =>
          () =>
            payOne(mysql, id, now),
      ),
    )
  },
  expire: async (limit, now) => {
    const over = await mysql.rows<LotRow>(
      `SELECT reason, ref, account_id FROM pricing_reward_lot WHERE left_minor > 0 AND expires_at <= ?
       ORDER BY expires_at LIMIT ${Math.trunc(limit)}`,
      [now],
    )
    return sumOf(over.map((lot) => () => expireOne(mysql, lot, now)))
  },
  grant: async (grant, staff) => {
    try {
      await inTransaction(mysql, (tx) => grantIn(tx, grant, staff))
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  },
  view: (customerId) => rewardsView(mysql, customerId),
})
