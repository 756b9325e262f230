import type { CaseBook, CaseFacts, CaseKind, CaseState, ReconciliationCase } from "@haat/domain/payment"
import { err, ok } from "@haat/domain/shared"
import { inTransaction, type Mysql, recordAdminAction, type SqlValue } from "../../shared/index.ts"

type Row = {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly state: string
  readonly reason: string
  readonly facts: string
  readonly found_at: Date
  readonly closed_at: Date | null
  readonly closed_by: string | null
  readonly note: string | null
}

const columns = "id, kind, subject, state, reason, facts, found_at, closed_at, closed_by, note"

const caseOf = (row: Row): ReconciliationCase => ({
  id: row.id,
  kind: row.kind as CaseKind,
  subject: row.subject,
  state: row.state as CaseState,
  reason: row.reason,
  facts: JSON.parse(row.facts) as CaseFacts,
  foundAt: row.found_at,
  closedAt: row.closed_at,
  closedBy: row.closed_by,
  note: row.note,
})

const placeholders = (values: readonly unknown[]): string => values.map(() => "?").join(", ")

/** Assignments run from left to right: what `kept` reads is changed last. */
const kept = "(? AND state = 'RESOLVED' AND facts = VALUES(facts))"
const fresh = (column: string, value = `VALUES(${column})`) => `${column} = IF(${kept}, ${column}, ${value})`

/** An open case found again keeps its id and its first day; one that was closed and came back is opened anew. */
const noteIn =
  (mysql: Mysql): CaseBook["note"] =>
  async ({ kind, subject, facts }, { id, state, reason, at, keepResolved }) => {
    const closedAt = state === "OPEN" ? null : at
    const values = [id, kind, subject, state, reason, JSON.stringify(facts), at, closedAt]
    const changes = [
      fresh("found_at", "IF(state = 'OPEN', found_at, VALUES(found_at))"),
      ...[
        fresh("closed_by", "NULL"),
        fresh("note", "NULL"),
        fresh("closed_at"),
        fresh("reason"),
        fresh("state"),
      ],
    ]
    await mysql.change(
      `INSERT INTO payment_case (id, kind, subject, state, reason, facts, found_at, closed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE ${changes.join(", ")}, facts = VALUES(facts)`,
      [...values, ...changes.map(() => (keepResolved ? 1 : 0))],
    )
    const [row] = await mysql.rows<{ state: CaseState }>(
      "SELECT state FROM payment_case WHERE kind = ? AND subject = ?",
      [kind, subject],
    )
    return row?.state ?? state
  }

const resolveIn =
  (mysql: Mysql): CaseBook["resolve"] =>
  ({ id, note, actorId, at }) =>
    inTransaction(mysql, async (tx) => {
      const [row] = await tx.rows<Row>(`SELECT ${columns} FROM payment_case WHERE id = ? FOR UPDATE`, [id])
      if (!row) return err({ code: "CASE_NOT_FOUND" })
      if (row.state !== "OPEN") return err({ code: "CASE_CLOSED" })
      await tx.change(
        "UPDATE payment_case SET state = 'RESOLVED', closed_at = ?, closed_by = ?, note = ? WHERE id = ?",
        [at, actorId, note, id],
      )
      const subject = `payment:case:${row.kind}:${row.subject}`
      const [before, after] = [{ state: row.state }, { state: "RESOLVED", note }]
      await recordAdminAction(tx, { actorId, action: "payment.resolve-case", subject, before, after, at })
      const closed = { state: "RESOLVED", closed_at: at, closed_by: actorId, note }
      return ok(caseOf({ ...row, ...closed }))
    })

/** `ours`: closes only cases of these subjects by itself, for tests in a shared database. */
export const mysqlCases = (
  mysql: Mysql,
  ours: () => Promise<(subject: string) => boolean> = async () => () => true,
): CaseBook => ({
  note: noteIn(mysql),
  closeGone: async (kinds, found, at) => {
    const there = new Set(found.map(({ kind, subject }) => `${kind} ${subject}`))
    const open = await mysql.rows<Pick<Row, "id" | "kind" | "subject">>(
      `SELECT id, kind, subject FROM payment_case WHERE state = 'OPEN' AND kind IN (${placeholders(kinds)})`,
      [...kinds],
    )
    const isOurs = await ours()
    const gone = open
      .filter(({ kind, subject }) => !there.has(`${kind} ${subject}`) && isOurs(subject))
      .map(({ id }) => id)
    if (gone.length === 0) return
    await mysql.change(
      `UPDATE payment_case SET state = 'GONE', closed_at = ? WHERE state = 'OPEN' AND id IN (${placeholders(gone)})`,
      [at, ...gone],
    )
  },
  list: async ({ state, kind }, { cursor, limit }) => {
    const filters: [string, SqlValue][] = [["state = ?", state]]
    if (kind) filters.push(["kind = ?", kind])
    if (cursor) filters.push(["id < ?", cursor])
    const rows = await mysql.rows<Row>(
      `SELECT ${columns} FROM payment_case WHERE ${filters.map(([sql]) => sql).join(" AND ")}
       ORDER BY id DESC LIMIT ${Math.trunc(limit) + 1}`,
      filters.map(([, value]) => value),
    )
    const items = rows.slice(0, limit).map(caseOf)
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
  },
  counts: async () => {
    const rows = await mysql.rows<{ kind: string; open: number | string }>(
      "SELECT kind, COUNT(*) AS open FROM payment_case WHERE state = 'OPEN' GROUP BY kind ORDER BY kind",
    )
    return rows.map(({ kind, open }) => ({ kind: kind as CaseKind, open: Number(open) }))
  },
  resolve: resolveIn(mysql),
})
