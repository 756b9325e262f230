import { laneRooms } from "@haat/db/delivery"
import { parcelStock, stockLedger } from "@haat/db/inventory"
import { orderRows, requestKeys, returnRows, shipmentRows, staffAskRows } from "@haat/db/ordering"
import { attemptRows, storeSettled, tickWebhook } from "@haat/db/payment"
import { claimRows } from "@haat/db/pricing"
import { inTransaction, once, recordAdminAction, type Tx } from "@haat/db/shared"
import type { InAskTransaction, InTransaction, OrderingTx } from "@haat/domain/ordering"
import type { Clients } from "../shared/index.ts"

const rowsOf = (tx: Tx): OrderingTx => ({
  once: ({ received, stored, ...fact }) => {
    const { provider, eventId } = fact
    if (received) {
      const { rawBody, at: receivedAt } = received
      return storeSettled(tx, { provider, eventId, rawBody, fact, receivedAt })
    }
    return stored ? tickWebhook(tx, provider, eventId) : once(tx, "ordering.settle", `${provider}:${eventId}`)
  },
  orders: orderRows(tx),
  attempts: attemptRows(tx),
  stock: { ...stockLedger(tx), ...parcelStock(tx) },
  tenders: claimRows(tx),
  shipments: shipmentRows(tx),
  returns: returnRows(tx),
  keys: requestKeys(tx),
  rooms: laneRooms(tx),
})

/** Order, stock, payment, parcel, coupon and tender rows in one MySQL transaction. */
export const transactions =
  (clients: Clients): InTransaction =>
  (body) =>
    inTransaction(clients.mysql(), (tx) => body(rowsOf(tx)))

type StaffAction = Parameters<typeof recordAdminAction>[1]

const isRefused = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false

/** The same transaction, and how many rows it has changed by now. */
const counted = (tx: Tx) => {
  let rows = 0
  const change: Tx["change"] = async (sql, values) => {
    const changed = await tx.change(sql, values)
    rows += changed.affectedRows
    return changed
  }
  return { tx: { ...tx, change }, rows: () => rows }
}

/**
 * The same, with the record of who did it in the same transaction. What is refused leaves none, and neither does a
 * repeat, which finds its key or its step done and changes no row.
 */
export const staffTransactions =
  (clients: Clients, action: StaffAction): InAskTransaction =>
  (body) =>
    inTransaction(clients.mysql(), async (tx) => {
      const counting = counted(tx)
      const answer = await body({ ...rowsOf(counting.tx), asks: staffAskRows(counting.tx) })
      if (!isRefused(answer) && counting.rows() > 0) await recordAdminAction(tx, action)
      return answer
    })
