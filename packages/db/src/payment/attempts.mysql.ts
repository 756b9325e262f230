import { ATTEMPT_RANK, factEffect, type GatewayFact, isOpen, type PaymentAttempt } from "@haat/domain/payment"
import { paymentCaptured, paymentDeclined, paymentStarted } from "@haat/events/payment"
import { appendEvents, inParts, padded, places, type Sql, type Tx, underTrace } from "../shared/index.ts"
import { type AttemptRow, attemptColumns, attemptOf, paymentEvent } from "./attempt-row.mapping.ts"
import { requestRefund } from "./refunds.mysql.ts"

type NewAttempt = Pick<
  PaymentAttempt,
  "id" | "orderId" | "provider" | "amountMinor" | "currency" | "idempotencyKey" | "createdAt"
> & { readonly traceparent?: string | undefined }
export type Change =
  | { readonly kind: "stale" }
  | { readonly kind: "advanced"; readonly attempt: PaymentAttempt; readonly amountMatches: boolean }

const stale = { kind: "stale" } as const
const firstCheckSeconds = 30
const waitingCheckSeconds = 60

type RowOfOrder = AttemptRow & { readonly refund_reserved_minor: number }

const isOlder = (one: RowOfOrder, other: RowOfOrder): boolean =>
  one.created_at.getTime() === other.created_at.getTime()
    ? one.id < other.id
    : one.created_at < other.created_at

/** Of several orders, each one's oldest first: put in order here, as few as they are. */
export const attemptsOfOrders = async (
  sql: Pick<Sql, "rows">,
  orderIds: readonly string[],
): Promise<readonly RowOfOrder[]> => {
  const ids = padded(orderIds)
  const rows = await sql.rows<RowOfOrder>(
    `SELECT ${attemptColumns}, refund_reserved_minor FROM payment_attempt WHERE order_id IN (${places(ids.length)})`,
    ids,
  )
  return [...rows].sort((one, other) => (isOlder(one, other) ? -1 : 1))
}

const newPlace = `(?, ?, ?, ?, ?, 'INITIATED', 0, ?, ?, UTC_TIMESTAMP(3) + INTERVAL ${firstCheckSeconds} SECOND, ?, ?)`

const insert = (tx: Tx, attempts: readonly NewAttempt[]) =>
  tx.change(
    `INSERT INTO payment_attempt (id, order_id, open_order_id, provider, idem_key, status, fact_rank, currency,
       amount_minor, next_check_at, created_at, updated_at) VALUES ${places(attempts.length, newPlace)}`,
    attempts.flatMap(({ id, orderId, provider, idempotencyKey, currency, amountMinor, createdAt }) => [
      ...[id, orderId, orderId, provider, idempotencyKey, currency, amountMinor, createdAt, createdAt],
    ]),
  )

const open = async (tx: Tx, attempts: readonly NewAttempt[]): Promise<void> => {
  await inParts(attempts, (some) => insert(tx, some))
  await appendEvents(
    tx,
    attempts.map(({ traceparent, ...attempt }) =>
      underTrace(paymentEvent(paymentStarted, attempt), traceparent),
    ),
  )
}

/** False when the attempt isn't as it was read any more. */
const write = async (
  tx: Tx,
  row: AttemptRow,
  change: { next: PaymentAttempt; ref: string },
): Promise<boolean> => {
  const { next, ref } = change
  const rank = ATTEMPT_RANK[next.status]
  const { affectedRows } = await tx.change(
    `UPDATE payment_attempt SET status = ?, fact_rank = ?, captured_minor = ?, decline_reason = ?,
       provider_ref = COALESCE(provider_ref, ?), open_order_id = ?, updated_at = UTC_TIMESTAMP(3),
       next_check_at = ${isOpen(next.status) ? `UTC_TIMESTAMP(3) + INTERVAL ${waitingCheckSeconds} SECOND` : "NULL"}
     WHERE id = ? AND fact_rank = ?`,
    [
      next.status,
      rank,
      next.capturedMinor,
      next.declineReason?.slice(0, 300) ?? null,
      ref === "" ? null : ref,
      isOpen(next.status) ? row.order_id : null,
      row.id,
      row.fact_rank,
    ],
  )
  return affectedRows === 1
}

const tell = async (tx: Tx, next: PaymentAttempt): Promise<void> => {
  if (next.status === "CAPTURED") await appendEvents(tx, [paymentEvent(paymentCaptured, next)])
  if (next.status === "DECLINED" || next.status === "VOIDED") {
    const reason = next.declineReason ?? "declined"
    await appendEvents(tx, [paymentEvent(paymentDeclined, next, { reason })])
  }
}

type Applied = Change | "changed"

/** What a fact makes of an attempt as it was read; another gateway's changes nothing. */
export const changeOf = (row: AttemptRow, fact: GatewayFact): Change => {
  const attempt = attemptOf(row)
  const effect = row.provider === fact.provider ? factEffect(attempt, fact) : stale
  if (effect.kind === "stale") return effect
  const { status, capturedMinor, declineReason, amountMatches } = effect
  return { kind: "advanced", attempt: { ...attempt, status, capturedMinor, declineReason }, amountMatches }
}

/** By what was read of the attempt; a rank that moved since then, whoever moved it, leaves it as it is. */
const applyTo = async (tx: Tx, row: AttemptRow, fact: GatewayFact): Promise<Applied> => {
  const change = changeOf(row, fact)
  if (change.kind === "stale") return change
  if (!(await write(tx, row, { next: change.attempt, ref: fact.providerRef }))) return "changed"
  await tell(tx, change.attempt)
  return change
}

const read = async (tx: Tx, attemptId: string, lock: "" | "FOR UPDATE"): Promise<AttemptRow | undefined> => {
  const [row] = await tx.rows<AttemptRow>(
    `SELECT ${attemptColumns} FROM payment_attempt WHERE id = ? ${lock}`,
    [attemptId],
  )
  return row
}

/** Applies a fact to the attempt as it was read before; read under its lock where there is none, or it moved since. */
const apply = async (tx: Tx, fact: GatewayFact, before: AttemptRow | undefined): Promise<Change> => {
  const first = before ? await applyTo(tx, before, fact) : "changed"
  if (first !== "changed") return first
  const row = await read(tx, fact.attemptId, "FOR UPDATE")
  if (!row) return stale
  const second = await applyTo(tx, row, fact)
  if (second === "changed") throw new Error(`attempt ${row.id} changed under its lock`)
  return second
}

/** Attempts inside the caller's transaction, which has locked their order before. */
export const attemptRows = (tx: Tx) => {
  const seen = new Map<string, AttemptRow>()
  return {
    orderIdOf: async (attemptId: string): Promise<string | null> => {
      const row = await read(tx, attemptId, "")
      if (row) seen.set(attemptId, row)
      return row?.order_id ?? null
    },
    listOf: async (orderId: string) => (await attemptsOfOrders(tx, [orderId])).map(attemptOf),
    open: (attempts: readonly NewAttempt[]) => open(tx, attempts),
    apply: (fact: GatewayFact) => apply(tx, fact, seen.get(fact.attemptId)),
    requestRefund: (refund: Parameters<typeof requestRefund>[1]) => requestRefund(tx, refund),
    refundableOf: async (attemptId: string): Promise<number> => {
      const [row] = await tx.rows<{ left_minor: number }>(
        "SELECT captured_minor - refund_reserved_minor AS left_minor FROM payment_attempt WHERE id = ? FOR UPDATE",
        [attemptId],
      )
      return Number(row?.left_minor ?? 0)
    },
  }
}
