import type { OrderClaim } from "@haat/domain/pricing"
import type { Tx } from "../../shared/index.ts"
import { house, type Posting, post } from "./ledger.mysql.ts"
import { addLot, drainLots, returnedRewardsMs } from "./reward-lots.mysql.ts"

export type TenderRow = {
  readonly account_id: string
  readonly kind: "gift-card" | "rewards"
  readonly amount_minor: number
  readonly refunded_minor: number
  readonly state: "HELD" | "SPENT" | "RELEASED"
}

/** In the one order in which accounts are locked. */
export const tendersOf = (tx: Tx, orderId: string) =>
  tx.rows<TenderRow>(
    `SELECT account_id, kind, amount_minor, refunded_minor, state FROM pricing_tender WHERE order_id = ?
     ORDER BY account_id`,
    [orderId],
  )

/** False when the account hasn't so much free, is blocked or is over by the primary's clock. */
const setAside = async (tx: Tx, accountId: string, amountMinor: number): Promise<boolean> => {
  const { affectedRows } = await tx.change(
    `UPDATE pricing_account SET held_minor = held_minor + ?
     WHERE id = ? AND balance_minor - held_minor >= ? AND state = 'open'
       AND (expires_at IS NULL OR expires_at > UTC_TIMESTAMP(3))`,
    [amountMinor, accountId, amountMinor],
  )
  return affectedRows === 1
}

const letGo = async (tx: Tx, { account_id: id, amount_minor: amount }: TenderRow): Promise<void> => {
  const { affectedRows } = await tx.change(
    "UPDATE pricing_account SET held_minor = held_minor - ? WHERE id = ? AND held_minor >= ?",
    [amount, id, amount],
  )
  if (affectedRows !== 1) throw new Error(`account ${id} doesn't hold ${amount}`)
}

type NextState = Pick<TenderRow, "account_id" | "state">

const toState = (tx: Tx, { account_id: accountId, state }: NextState, orderId: string) =>
  tx.change("UPDATE pricing_tender SET state = ? WHERE order_id = ? AND account_id = ?", [
    state,
    orderId,
    accountId,
  ])

export type TenderClaim = OrderClaim & { readonly kind: "gift-card" | "rewards" }

/** Sets aside what each account pays of a new order; false when one can't. */
export const holdTenders = async (
  tx: Tx,
  order: { readonly id: string; readonly createdAt: Date },
  claims: readonly TenderClaim[],
): Promise<boolean> => {
  for (const { ref, kind, amountMinor } of [...claims].sort((a, b) => (a.ref < b.ref ? -1 : 1))) {
    if (!(await setAside(tx, ref, amountMinor))) return false
    await tx.change(
      `INSERT INTO pricing_tender (order_id, account_id, kind, amount_minor, refunded_minor, state, created_at)
       VALUES (?, ?, ?, ?, 0, 'HELD', ?)`,
      [order.id, ref, kind, amountMinor, order.createdAt],
    )
  }
  return true
}

/** Takes what is held for an order that is placed. */
export const spendTenders = async (tx: Tx, orderId: string, at: Date): Promise<void> => {
  for (const tender of await tendersOf(tx, orderId)) {
    if (tender.state !== "HELD") continue
    const { account_id: from, amount_minor: amountMinor } = tender
    await letGo(tx, tender)
    const ref = `${orderId}/${from}`
    await post(tx, { reason: "spend", ref, note: "Paid an order", at, from, to: house.orders, amountMinor })
    if (tender.kind === "rewards") await drainLots(tx, from, amountMinor)
    await toState(tx, { ...tender, state: "SPENT" }, orderId)
  }
}

export type TenderRefund = {
  readonly ref: string
  readonly amountMinor: number
  readonly refId: string
  readonly at: Date
}

/** A card or rewards that got money back stay usable for a while, also when they were about to end. */
const keepUsable = async (tx: Tx, posting: Posting, kind: TenderRow["kind"]): Promise<void> => {
  const until = new Date(posting.at.getTime() + returnedRewardsMs)
  if (kind === "rewards") await addLot(tx, posting, until)
  else
    await tx.change("UPDATE pricing_account SET expires_at = GREATEST(expires_at, ?) WHERE id = ?", [
      until,
      posting.to,
    ])
}

/** Gives a part back to the account it came from: once per reference, together never more than it paid. */
export const refundTender = async (
  tx: Tx,
  orderId: string,
  { ref: to, amountMinor, refId, at }: TenderRefund,
): Promise<void> => {
  const { affectedRows } = await tx.change(
    `UPDATE pricing_tender SET refunded_minor = refunded_minor + ?
     WHERE order_id = ? AND account_id = ? AND state = 'SPENT' AND refunded_minor + ? <= amount_minor`,
    [amountMinor, orderId, to, amountMinor],
  )
  if (affectedRows !== 1) throw new Error(`order ${orderId} can't give ${amountMinor} back to ${to}`)
  const [tender] = await tx.rows<Pick<TenderRow, "kind">>(
    "SELECT kind FROM pricing_tender WHERE order_id = ? AND account_id = ?",
    [orderId, to],
  )
  const ref = `${refId}/${to}`
  const posting = {
    reason: "refund",
    ref,
    note: "Came back from an order",
    at,
    from: house.orders,
    to,
    amountMinor,
  } as const
  await post(tx, posting)
  await keepUsable(tx, posting, tender?.kind ?? "gift-card")
}

/** An order is over: what is held becomes free, what was spent and not refunded yet comes back. */
export const releaseTenders = async (tx: Tx, orderId: string, at: Date): Promise<void> => {
  for (const tender of await tendersOf(tx, orderId)) {
    const { account_id: ref, amount_minor: amount, refunded_minor: refunded, state } = tender
    if (state === "HELD") {
      await letGo(tx, tender)
      await toState(tx, { ...tender, state: "RELEASED" }, orderId)
    }
    if (state === "SPENT" && amount > refunded)
      await refundTender(tx, orderId, { ref, amountMinor: amount - refunded, refId: `end:${orderId}`, at })
  }
}

/** Sets aside again what was let go; false when an account hasn't it any more. */
export const retakeTenders = async (tx: Tx, orderId: string): Promise<boolean> => {
  for (const tender of await tendersOf(tx, orderId)) {
    if (tender.state !== "RELEASED") continue
    if (!(await setAside(tx, tender.account_id, tender.amount_minor))) return false
    await toState(tx, { ...tender, state: "HELD" }, orderId)
  }
  return true
}
