import { createHash } from "node:crypto"
import type { Sql } from "../client.mysql.ts"
import { isDuplicate } from "../errno.mysql.ts"
import type { Tx } from "../unit-of-work.mysql.ts"

export type IdempotencyClaim = {
  /** Whose key it is: customer or guest id. Keys of different scopes never meet. */
  readonly scope: string
  readonly operation: string
  readonly key: string
  readonly requestHash: string
}

export type Claimed =
  /** Nobody used the key: do the work, then `settle` in the same transaction. */
  | { readonly kind: "fresh" }
  /** The same request was answered before: give this answer again. */
  | { readonly kind: "settled"; readonly response: unknown }
  /** The key was used for another request. */
  | { readonly kind: "conflict" }

const sorted = (_key: string, value: unknown): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** SHA-256 over the request as JSON with sorted names, in hex. */
export const requestHash = (request: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(request, sorted) ?? "")
    .digest("hex")

type Row = { readonly request_hash: string; readonly state: string; readonly response: string | null }

const insert = async (
  tx: Tx,
  { scope, operation, key, requestHash: hash }: IdempotencyClaim,
): Promise<boolean> => {
  try {
    await tx.change(
      "INSERT INTO shared_idempotency (scope, operation, idem_key, request_hash, state) VALUES (?, ?, ?, ?, 'RUNNING')",
      [scope, operation, key, hash],
    )
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/**
 * Takes the key inside the caller's transaction, as its first statement. A twin that runs at the same time
 * waits for this transaction's end: after a commit it reads the answer, after a rollback it is fresh itself.
 */
export const claim = async (tx: Tx, wanted: IdempotencyClaim): Promise<Claimed> => {
  if (await insert(tx, wanted)) return { kind: "fresh" }
  const [row] = await tx.rows<Row>(
    "SELECT request_hash, state, response FROM shared_idempotency WHERE scope = ? AND operation = ? AND idem_key = ?",
    [wanted.scope, wanted.operation, wanted.key],
  )
  if (row?.state !== "DONE") throw new Error(`idempotency key ${wanted.key} was claimed but never settled`)
  if (row.request_hash !== wanted.requestHash) return { kind: "conflict" }
  return { kind: "settled", response: row.response === null ? undefined : JSON.parse(row.response) }
}

/** Keeps the answer with the key; call it before the transaction of the claim commits. */
export const settle = async (
  tx: Tx,
  { scope, operation, key }: IdempotencyClaim,
  response: unknown,
): Promise<void> => {
  await tx.change(
    "UPDATE shared_idempotency SET state = 'DONE', response = ? WHERE scope = ? AND operation = ? AND idem_key = ?",
    [JSON.stringify(response) ?? null, scope, operation, key],
  )
}

/** Deletes up to `limit` keys older than the cut-off; a client that repeats itself after that is a new request. */
export const purgeIdempotency = async (sql: Sql, olderThan: Date, limit = 5000): Promise<number> => {
  const { affectedRows } = await sql.change(
    `DELETE FROM shared_idempotency WHERE created_at < ? ORDER BY created_at LIMIT ${Math.trunc(limit)}`,
    [olderThan],
  )
  return affectedRows
}
