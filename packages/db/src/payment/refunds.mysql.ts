import { type Refund, type RefundBook, refundDelayMs, type TakenRefund } from "@haat/domain/payment"
import { refundRequested, refundSucceeded } from "@haat/events/payment"
import { appendEvents, inTransaction, isDuplicate, type Mysql, places, type Tx } from "../shared/index.ts"
import {
  type AttemptRow,
  attemptColumns,
  attemptOf,
  paymentEvent,
  type RefundRow,
  refundColumns,
  refundOf,
} from "./attempt-row.mapping.ts"

export type RefundRequest = {
  readonly id: string
  readonly orderId: string
  readonly attemptId: string
  readonly reason: string
  readonly refId?: string
  readonly amountMinor: number
  readonly at: Date
}

const insert = async (
  tx: Tx,
  refund: RefundRequest,
  { provider, currency }: AttemptRow,
): Promise<boolean> => {
  const { id, attemptId, orderId, reason, refId = "-", amountMinor, at } = refund
  try {
    await tx.change(
      `INSERT INTO payment_refund (id, attempt_id, order_id, provider, reason, ref_id, currency, amount_minor,
         status, next_try_at, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED', UTC_TIMESTAMP(3), ?, ?)`,
      [id, attemptId, orderId, provider, reason, refId, currency, amountMinor, at, at],
    )
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Books a refund in the caller's transaction: once per attempt, reason and reference, all together never beyond the capture. */
export const requestRefund = async (tx: Tx, refund: RefundRequest): Promise<boolean> => {
  if (refund.amountMinor <= 0) return false
  const [attempt] = await tx.rows<AttemptRow>(
    `SELECT ${attemptColumns} FROM payment_attempt WHERE id = ? FOR UPDATE`,
    [refund.attemptId],
  )
  if (!attempt || !(await insert(tx, refund, attempt))) return false
  const { affectedRows } = await tx.change(
    `UPDATE payment_attempt SET refund_reserved_minor = refund_reserved_minor + ?
     WHERE id = ? AND refund_reserved_minor + ? <= captured_minor`,
    [refund.amountMinor, refund.attemptId, refund.amountMinor],
  )
  if (affectedRows !== 1)
    throw new Error(`refunds of attempt ${refund.attemptId} would exceed what was captured`)
  const told = { ...attemptOf(attempt), amountMinor: refund.amountMinor }
  await appendEvents(tx, [
    paymentEvent(refundRequested, told, { refundId: refund.id, reason: refund.reason }),
  ])
  return true
}

type DueRow = RefundRow & { readonly provider_ref: string | null; readonly attempted_at: Date }

const dueStates = "'REQUESTED', 'SUBMITTED', 'FAILED', 'UNKNOWN'"

/** Refunds on their way to the gateway; those due are taken of these gateways alone. */
export const mysqlRefunds = (mysql: Mysql, providers: readonly string[]): RefundBook => {
  const take = async (row: RefundRow): Promise<boolean> => {
    const { affectedRows } = await mysql.change(
      `UPDATE payment_refund SET tries = tries + 1, next_try_at = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND
       WHERE id = ? AND tries = ? AND status IN (${dueStates})`,
      [refundDelayMs(row.tries) * 1000, row.id, row.tries],
    )
    return affectedRows === 1
  }
  const set = ({ id, tries }: TakenRefund, status: string) =>
    mysql.change(
      `UPDATE payment_refund SET status = ?, updated_at = UTC_TIMESTAMP(3)
       WHERE id = ? AND tries = ? AND status <> 'SUCCEEDED'`,
      [status, id, tries],
    )
  return {
    takeDue: async (limit) => {
      const rows = await mysql.rows<DueRow>(
        `SELECT ${refundColumns},
           (SELECT provider_ref FROM payment_attempt a WHERE a.id = attempt_id) AS provider_ref,
           (SELECT created_at FROM payment_attempt a WHERE a.id = attempt_id) AS attempted_at
         FROM payment_refund WHERE status IN (${dueStates}) AND next_try_at <= UTC_TIMESTAMP(3)
           AND provider IN (${places(providers.length)})
         ORDER BY next_try_at LIMIT ${Math.trunc(limit)}`,
        providers,
      )
      const taken: Refund[] = []
      for (const row of rows) {
        const known = { providerRef: row.provider_ref, createdAt: row.attempted_at }
        if (await take(row)) taken.push({ ...refundOf(row), tries: row.tries + 1, known })
      }
      return taken
    },
    markSubmitted: async (taken) => {
      await set(taken, "SUBMITTED")
    },
    markFailed: async (taken, status) => {
      await set(taken, status)
    },
    markSucceeded: (refundId) =>
      inTransaction(mysql, async (tx) => {
        const { affectedRows } = await tx.change(
          `UPDATE payment_refund SET status = 'SUCCEEDED', next_try_at = NULL, updated_at = UTC_TIMESTAMP(3)
           WHERE id = ? AND status <> 'SUCCEEDED'`,
          [refundId],
        )
        if (affectedRows !== 1) return
        const [row] = await tx.rows<RefundRow>(`SELECT ${refundColumns} FROM payment_refund WHERE id = ?`, [
          refundId,
        ])
        if (!row) return
        const { attempt_id: id, order_id: orderId, provider, amount_minor: amountMinor, reason } = row
        const told = { id, orderId, provider, amountMinor, currency: "INR" as const }
        await appendEvents(tx, [paymentEvent(refundSucceeded, told, { refundId, reason })])
      }),
  }
}
