import { ATTEMPT_RANK, factEffect, type GatewayFact, isOpen, type PaymentAttempt } from "@haat/domain/payment"
import { paymentCaptured, paymentDeclined, paymentStarted } from "@haat/events/payment"
import { appendEvents, type Sql, type Tx } from "../shared/index.ts"
import { type AttemptRow, attemptColumns, attemptOf, paymentEvent } from "./attempt-row.mapping.ts"
import { requestRefund } from "./refunds.mysql.ts"

type NewAttempt = Pick<
  PaymentAttempt,
  "id" | "orderId" | "provider" | "amountMinor" | "currency" | "idempotencyKey" | "createdAt"
>
type Change =
  | { readonly kind: "stale" }
  | { readonly kind: "advanced"; readonly attempt: PaymentAttempt; readonly amountMatches: boolean }

const firstCheckSeconds = 30
const waitingCheckSeconds = 60

const listOf = async (sql: Pick<Sql, "rows">, orderId: string): Promise<readonly PaymentAttempt[]> => {
  const rows = await sql.rows<AttemptRow>(
    `SELECT ${attemptColumns} FROM payment_attempt WHERE order_id = ? ORDER BY created_at, id`,
    [orderId],
  )
  return rows.map(attemptOf)
}

const open = async (tx: Tx, attempt: NewAttempt): Promise<void> => {
  const { id, orderId, provider, idempotencyKey, currency, amountMinor, createdAt } = attempt
  await tx.change(
    `INSERT INTO payment_attempt (id, order_id, open_order_id, provider, idem_key, status, fact_rank, currency,
       amount_minor, next_check_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, 'INITIATED', 0, ?, ?, UTC_TIMESTAMP(3) + INTERVAL ${firstCheckSeconds} SECOND, ?, ?)`,
    [id, orderId, orderId, provider, idempotencyKey, currency, amountMinor, createdAt, createdAt],
  )
  await appendEvents(tx, [paymentEvent(paymentStarted, attempt)])
}

const write = async (
  tx: Tx,
  row: AttemptRow,
  change: { next: PaymentAttempt; ref: string },
): Promise<void> => {
  const { next, ref } = change
  const rank = ATTEMPT_RANK[next.status]
  const { affectedRows } = await tx.change(
    `UPDATE payment_attempt SET status = ?, fact_rank = ?, captured_minor = ?, decline_reason = ?,
       provider_ref = COALESCE(provider_ref, ?), open_order_id = ?, updated_at = UTC_TIMESTAMP(3),
       next_check_at = ${isOpen(next.status) ? `UTC_TIMESTAMP(3) + INTERVAL ${waitingCheckSeconds} SECOND` : "NULL"}
     WHERE id = ? AND fact_rank < ?`,
    [
      next.status,
      rank,
      next.capturedMinor,
      next.declineReason?.slice(0, 300) ?? null,
      ref === "" ? null : ref,
      isOpen(next.status) ? row.order_id : null,
      row.id,
      rank,
    ],
  )
  if (affectedRows !== 1) throw new Error(`attempt ${row.id} changed under its lock`)
}

const tell = async (tx: Tx, next: PaymentAttempt): Promise<void> => {
  if (next.status === "CAPTURED") await appendEvents(tx, [paymentEvent(paymentCaptured, next)])
  if (next.status === "DECLINED" || next.status === "VOIDED") {
    const reason = next.declineReason ?? "declined"
    await appendEvents(tx, [paymentEvent(paymentDeclined, next, { reason })])
  }
}

const apply = async (tx: Tx, fact: GatewayFact): Promise<Change> => {
  const [row] = await tx.rows<AttemptRow>(
    `SELECT ${attemptColumns} FROM payment_attempt WHERE id = ? AND provider = ? FOR UPDATE`,
    [fact.attemptId, fact.provider],
  )
  if (!row) return { kind: "stale" }
  const effect = factEffect(attemptOf(row), fact)
  if (effect.kind === "stale") return effect
  const { status, capturedMinor, declineReason, amountMatches } = effect
  const next = { ...attemptOf(row), status, capturedMinor, declineReason }
  await write(tx, row, { next, ref: fact.providerRef })
  await tell(tx, next)
  return { kind: "advanced", attempt: next, amountMatches }
}

/** Attempts inside the caller's transaction, which has locked their order before. */
export const attemptRows = (tx: Tx) => ({
  orderIdOf: async (attemptId: string): Promise<string | null> => {
    const [row] = await tx.rows<{ order_id: string }>("SELECT order_id FROM payment_attempt WHERE id = ?", [
      attemptId,
    ])
    return row?.order_id ?? null
  },
  listOf: (orderId: string) => listOf(tx, orderId),
  open: (attempt: NewAttempt) => open(tx, attempt),
  apply: (fact: GatewayFact) => apply(tx, fact),
  requestRefund: (refund: Parameters<typeof requestRefund>[1]) => requestRefund(tx, refund),
  refundableOf: async (attemptId: string): Promise<number> => {
    const [row] = await tx.rows<{ left_minor: number }>(
      "SELECT captured_minor - refund_reserved_minor AS left_minor FROM payment_attempt WHERE id = ? FOR UPDATE",
      [attemptId],
    )
    return Number(row?.left_minor ?? 0)
  },
})

export const attemptsOfOrder = listOf
