import type { ReconciliationRun, RunBook } from "@haat/domain/payment"
import { isDuplicate, type Sql } from "../../shared/index.ts"

type Row = {
  readonly id: string
  readonly started_at: Date
  readonly finished_at: Date | null
  readonly days: string
  readonly line_count: number
  readonly found: number
  readonly repaired: number
  readonly queued: number
  readonly problems: string | null
}

const runOf = (row: Row): ReconciliationRun => ({
  id: row.id,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  days: JSON.parse(row.days) as string[],
  lines: row.line_count,
  found: row.found,
  repaired: row.repaired,
  queued: row.queued,
  problems: JSON.parse(row.problems ?? "[]") as string[],
})

/** A run that died is begun anew after this long. */
const staleMinutes = 30

export const mysqlRuns = (sql: Sql): RunBook => ({
  begin: async ({ id, slot, at }) => {
    await sql.change(
      `DELETE FROM payment_reconciliation WHERE slot = ? AND finished_at IS NULL
         AND started_at < ? - INTERVAL ${staleMinutes} MINUTE`,
      [slot, at],
    )
    try {
      await sql.change("INSERT INTO payment_reconciliation (id, slot, started_at) VALUES (?, ?, ?)", [
        id,
        slot,
        at,
      ])
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  },
  finish: async ({ id, finishedAt, days, lines, found, repaired, queued, problems }) => {
    await sql.change(
      `UPDATE payment_reconciliation SET finished_at = ?, days = ?, line_count = ?, found = ?, repaired = ?, queued = ?,
         problems = ? WHERE id = ?`,
      [finishedAt, JSON.stringify(days), lines, found, repaired, queued, JSON.stringify(problems), id],
    )
  },
  list: async (limit) =>
    (
      await sql.rows<Row>(
        `SELECT id, started_at, finished_at, days, line_count, found, repaired, queued, problems
         FROM payment_reconciliation ORDER BY started_at DESC, id DESC LIMIT ${Math.trunc(limit)}`,
      )
    ).map(runOf),
})
