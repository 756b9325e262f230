import type { BookedAttempt, BookedMoney, BookedRefund, Settlement } from "@haat/domain/payment"
import type { Sql } from "../../shared/index.ts"

type AttemptRow = {
  readonly id: string
  readonly order_id: string
  readonly provider: string
  readonly status: string
  readonly captured_minor: number
  readonly currency: string
  readonly updated_at: Date
}
type RefundRow = {
  readonly id: string
  readonly attempt_id: string
  readonly provider: string
  readonly status: string
  readonly amount_minor: number
  readonly updated_at: Date
}

const chunk = 500

const chunks = <One>(many: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(many.length / chunk) }, (_, at) => many.slice(at * chunk, (at + 1) * chunk))

const byIds = async <Row>(
  sql: Pick<Sql, "rows">,
  select: string,
  ids: readonly string[],
): Promise<readonly Row[]> => {
  const found: Row[] = []
  for (const some of chunks(ids))
    found.push(
      ...(await sql.rows<Row>(`${select} WHERE id IN (${some.map(() => "?").join(", ")})`, [...some])),
    )
  return found
}

const merged = <Row extends { readonly id: string }>(
  ...lists: readonly (readonly Row[])[]
): readonly Row[] => [...new Map(lists.flat().map((row) => [row.id, row])).values()]

const attemptColumns =
  "SELECT id, order_id, provider, status, captured_minor, currency, updated_at FROM payment_attempt"
const refundColumns = "SELECT id, attempt_id, provider, status, amount_minor, updated_at FROM payment_refund"
const refundIdsOf = (settlements: readonly Settlement[]) =>
  settlements.flatMap(({ lines }) => lines.flatMap(({ refundId }) => refundId ?? []))

/** Our books at one gateway: what its settlements name, and what we booked there within the span. */
export const mysqlBookedMoney = (sql: Pick<Sql, "rows">): BookedMoney => ({
  bookedAt: async ({ provider, settlements, from, to }) => {
    const named = settlements.flatMap(({ lines }) => lines.map(({ attemptId }) => attemptId))
    const span = "WHERE provider = ? AND status = ? AND updated_at >= ? AND updated_at < ?"
    const attempts = merged(
      await byIds<AttemptRow>(sql, attemptColumns, [...new Set(named)]),
      await sql.rows<AttemptRow>(`${attemptColumns} ${span}`, [provider, "CAPTURED", from, to]),
    )
    const refunds = merged(
      await byIds<RefundRow>(sql, refundColumns, refundIdsOf(settlements)),
      await sql.rows<RefundRow>(`${refundColumns} ${span}`, [provider, "SUCCEEDED", from, to]),
    )
    const mustAppear = ({ provider: at, updated_at: when }: AttemptRow | RefundRow) =>
      at === provider && when >= from && when < to
    return {
      attempts: attempts.map(
        (row): BookedAttempt => ({
          ...{ id: row.id, orderId: row.order_id, provider: row.provider, status: row.status },
          ...{ capturedMinor: row.captured_minor, currency: row.currency, mustAppear: mustAppear(row) },
        }),
      ),
      refunds: refunds.map(
        (row): BookedRefund => ({
          ...{ id: row.id, attemptId: row.attempt_id, provider: row.provider, status: row.status },
          ...{ amountMinor: row.amount_minor, mustAppear: mustAppear(row) },
        }),
      ),
    }
  },
})
