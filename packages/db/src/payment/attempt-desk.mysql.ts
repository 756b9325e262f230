import { nextCheckDelayMs, type PaymentAttempt } from "@haat/domain/payment"
import { gathered, padded, places, readTogether, type Sql } from "../shared/index.ts"
import {
  type AttemptRow,
  attemptColumns,
  attemptOf,
  type RefundRow,
  refundColumns,
  refundOf,
} from "./attempt-row.mapping.ts"
import { attemptsOfOrders } from "./attempts.mysql.ts"

const openStates = "'INITIATED', 'UNKNOWN', 'REQUIRES_ACTION', 'AUTHORIZED'"
const slowly = 60_000

const pauseMs = ({ status, checks }: AttemptRow): number =>
  status === "INITIATED" || status === "UNKNOWN"
    ? nextCheckDelayMs(checks, Math.random())
    : slowly * (checks + 1)

/** Whoever asks while others' are being read is answered with the next ones. */
const readAttempts = (sql: Sql) =>
  readTogether(
    async (orderIds) => {
      const all = Map.groupBy(await attemptsOfOrders(sql, orderIds), ({ order_id: orderId }) => orderId)
      return orderIds.map((orderId) => ({ orderId, rows: all.get(orderId) ?? [] }))
    },
    ({ orderId }) => orderId,
  )

type Created = { readonly providerRef: string; readonly redirectUrl: string }
type Note = Created & { readonly attemptId: string }

/** A fact that was faster stays. */
const noteAll = async (sql: Sql, notes: readonly Note[]): Promise<void> => {
  const rows = padded(notes)
  const ids = rows.map(({ attemptId }) => attemptId)
  const ofEach = `ELT(FIELD(id, ${places(rows.length)}), ${places(rows.length)})`
  await sql.change(
    `UPDATE payment_attempt SET provider_ref = ${ofEach}, redirect_url = ${ofEach},
       status = IF(fact_rank < 1, 'REQUIRES_ACTION', status),
       next_check_at = IF(fact_rank < 1, UTC_TIMESTAMP(3) + INTERVAL 60 SECOND, next_check_at),
       fact_rank = IF(fact_rank < 1, 1, fact_rank), updated_at = UTC_TIMESTAMP(3)
     WHERE id IN (${places(rows.length)})`,
    [
      ...[...ids, ...rows.map(({ providerRef }) => providerRef)],
      ...[...ids, ...rows.map(({ redirectUrl }) => redirectUrl)],
      ...ids,
    ],
  )
}

/** Attempts outside transactions: what follows a gateway call, and whom to ask about next, of these gateways alone. */
export const attemptDesk = (sql: Sql, providers: readonly string[]) => {
  const attemptsOf = readAttempts(sql)
  const note = gathered<Note, null>({
    all: (notes) => noteAll(sql, notes).then(() => notes.map(() => null)),
    one: (only) => noteAll(sql, [only]).then(() => null),
  })
  const take = async (row: AttemptRow): Promise<boolean> => {
    const { affectedRows } = await sql.change(
      `UPDATE payment_attempt SET checks = checks + 1, next_check_at = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND
       WHERE id = ? AND checks = ?`,
      [Math.min(3_600_000, pauseMs(row)) * 1000, row.id, row.checks],
    )
    return affectedRows === 1
  }
  return {
    trailOf: async (orderId: string) => {
      const rows = (await attemptsOf([orderId])).flatMap((found) => found.rows)
      const attempts = rows.map(attemptOf)
      // What goes back is set aside of a capture in the transaction that asks for it.
      if (rows.every(({ refund_reserved_minor: minor }) => minor === 0)) return { attempts, refunds: [] }
      const refunds = await sql.rows<RefundRow>(
        `SELECT ${refundColumns} FROM payment_refund WHERE order_id = ? ORDER BY created_at, id`,
        [orderId],
      )
      return { attempts, refunds: refunds.map(refundOf) }
    },
    find: async (attemptId: string): Promise<PaymentAttempt | null> => {
      const [row] = await sql.rows<AttemptRow>(`SELECT ${attemptColumns} FROM payment_attempt WHERE id = ?`, [
        attemptId,
      ])
      return row ? attemptOf(row) : null
    },
    noteCreated: async (attemptId: string, created: Created): Promise<void> => {
      await note({ attemptId, ...created })
    },
    noteUnknown: async (attemptId: string): Promise<void> => {
      await sql.change(
        `UPDATE payment_attempt SET status = 'UNKNOWN', fact_rank = 0, updated_at = UTC_TIMESTAMP(3),
           next_check_at = UTC_TIMESTAMP(3) + INTERVAL 1 SECOND
         WHERE id = ? AND fact_rank <= 1`,
        [attemptId],
      )
    },
    takeDue: async (limit: number): Promise<readonly PaymentAttempt[]> => {
      const rows = await sql.rows<AttemptRow>(
        `SELECT ${attemptColumns} FROM payment_attempt
         WHERE status IN (${openStates}) AND next_check_at <= UTC_TIMESTAMP(3)
           AND provider IN (${places(providers.length)})
         ORDER BY next_check_at LIMIT ${Math.trunc(limit)}`,
        providers,
      )
      const taken: PaymentAttempt[] = []
      for (const row of rows) if (await take(row)) taken.push(attemptOf(row))
      return taken
    },
  }
}
