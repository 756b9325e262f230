import type { Cart, MovedLines } from "@haat/domain/basket"
import type { Sql, Tx } from "../shared/index.ts"

export type Moved = {
  readonly toOwnerKey: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

type Row = { readonly sku: string; readonly quantity: number; readonly to_owner_key: string }

/** Notes that all lines of the cart, as it stands, go to another owner. */
export const noteMoved = async (
  tx: Tx,
  { id, version, lines }: Cart,
  { toOwnerKey, now }: { readonly toOwnerKey: string; readonly now: Date },
): Promise<void> => {
  await tx.change(
    `INSERT INTO basket_moved_line (cart_id, cart_version, sku, quantity, to_owner_key, moved_at)
     VALUES ${lines.map(() => "(?, ?, ?, ?, ?, ?)").join(", ")}`,
    lines.flatMap(({ sku, quantity }) => [id, version, sku, quantity, toOwnerKey, now]),
  )
}

/** What became of the cart's lines of that version: the first move at or after it, or null. */
export const movedSince = async (tx: Tx, cartId: string, version: number): Promise<Moved | null> => {
  const rows = await tx.rows<Row>(
    `SELECT sku, quantity, to_owner_key FROM basket_moved_line WHERE cart_id = ? AND cart_version =
       (SELECT MIN(cart_version) FROM basket_moved_line WHERE cart_id = ? AND cart_version >= ?)`,
    [cartId, cartId, version],
  )
  const [first] = rows
  if (!first) return null
  return {
    toOwnerKey: first.to_owner_key,
    lines: rows.map(({ sku, quantity }) => ({ sku, quantity })),
  }
}

export const createMovedLines = (sql: Sql): MovedLines => ({
  forget: async (movedBefore, limit) => {
    const { affectedRows } = await sql.change(
      `DELETE FROM basket_moved_line WHERE moved_at < ? ORDER BY moved_at LIMIT ${Math.trunc(limit)}`,
      [movedBefore],
    )
    return affectedRows
  },
})
