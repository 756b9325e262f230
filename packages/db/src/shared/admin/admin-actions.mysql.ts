import { newId } from "@haat/platform/ids"
import type { Sql, SqlValue } from "../client.mysql.ts"
import { inParts, places } from "../places.ts"
import type { Tx } from "../unit-of-work.mysql.ts"

/** One change by staff. `subject` names what was changed, e.g. `lane:BLR-MAA`; states are plain data, null where there was none. */
export type AdminAction = {
  readonly actorId: string
  readonly action: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly at: Date
}

type Row = {
  readonly id: string
  readonly actor_id: string
  readonly action: string
  readonly subject: string
  readonly state_before: string | null
  readonly state_after: string | null
  readonly at: Date
}

const written = (state: unknown): string | null => (state == null ? null : JSON.stringify(state))
const read = (state: string | null): unknown => (state === null ? null : JSON.parse(state))

/** Writes who changed what, in the caller's transaction: no change without its trace, no trace without its change. */
export const recordAdminAction = (tx: Tx, action: AdminAction): Promise<void> =>
  recordAdminActions(tx, [action])

/** The same for many changes of one transaction, in few statements. */
export const recordAdminActions = (tx: Tx, actions: readonly AdminAction[]): Promise<void> =>
  inParts(actions, (part) =>
    tx.change(
      `INSERT INTO shared_admin_action (id, actor_id, action, subject, state_before, state_after, at)
       VALUES ${places(part.length, "(?, ?, ?, ?, ?, ?, ?)")}`,
      part.flatMap(({ actorId, action, subject, before, after, at }): SqlValue[] => [
        ...[newId(), actorId, action, subject, written(before), written(after), at],
      ]),
    ),
  )

const maxPage = 100

/** Newest first, by keyset over the time-ordered id; `subject` narrows to one thing. */
export const listAdminActions = async (
  sql: Sql,
  page: { readonly cursor: string | null; readonly limit: number; readonly subject?: string },
): Promise<{
  readonly items: readonly (AdminAction & { readonly id: string })[]
  readonly next: string | null
}> => {
  const size = Math.max(1, Math.min(maxPage, Math.trunc(page.limit)))
  const wanted = [
    ...(page.cursor === null ? [] : [{ where: "id < ?", value: page.cursor }]),
    ...(page.subject === undefined ? [] : [{ where: "subject = ?", value: page.subject }]),
  ]
  const where = wanted.length === 0 ? "" : `WHERE ${wanted.map((one) => one.where).join(" AND ")}`
  const rows = await sql.rows<Row>(
    `SELECT id, actor_id, action, subject, state_before, state_after, at FROM shared_admin_action
     ${where} ORDER BY id DESC LIMIT ${size + 1}`,
    wanted.map((one) => one.value),
  )
  const items = rows.slice(0, size).map((row) => ({
    id: row.id,
    actorId: row.actor_id,
    action: row.action,
    subject: row.subject,
    before: read(row.state_before),
    after: read(row.state_after),
    at: row.at,
  }))
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}
