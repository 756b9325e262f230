import type { Cart, CartLine } from "@haat/domain/basket"
import { cartChanged } from "@haat/events/basket"
import { type Envelope, seal } from "@haat/events/envelope"
import { appendEvents, padded, places, type Sql, type Tx } from "../shared/index.ts"

type CartRow = { readonly id: string; readonly version: number }
type LineRow = {
  readonly sku: string
  readonly quantity: number
  readonly added_price_minor: number
  readonly added_at: Date
  readonly position: number
}

export const noCart = (ownerKey: string): Cart => ({ id: "", ownerKey, version: 0, lines: [] })

type WholeRow = CartRow & { readonly owner_key: string; readonly sku: string | null } & Omit<LineRow, "sku">

const lineOf = (row: LineRow): CartLine => ({
  sku: row.sku,
  quantity: row.quantity,
  addedPriceMinor: Number(row.added_price_minor),
  addedAt: row.added_at,
})

const byPosition = (one: WholeRow, other: WholeRow): number => one.position - other.position

/** Whole carts in one statement: lines and version are of the same moment. Put in order here, which spares a sort. */
export const loadAll = async (
  sql: Sql,
  ownerKeys: readonly string[],
  lock: "" | "FOR UPDATE" = "",
): Promise<readonly Cart[]> => {
  const owners = padded(ownerKeys)
  const rows = await sql.rows<WholeRow>(
    `SELECT cart.id, cart.owner_key, cart.version, line.sku, line.quantity, line.added_price_minor, line.added_at, line.position
     FROM basket_cart AS cart LEFT JOIN basket_line AS line ON line.cart_id = cart.id
     WHERE cart.owner_key IN (${places(owners.length)}) ${lock}`,
    owners,
  )
  const carts = new Map<string, { cart: Omit<Cart, "lines">; lines: CartLine[] }>()
  for (const { id, owner_key: ownerKey, version, ...line } of [...rows].sort(byPosition)) {
    const found = carts.get(ownerKey) ?? { cart: { id, ownerKey, version }, lines: [] }
    if (line.sku !== null) found.lines.push(lineOf({ ...line, sku: line.sku }))
    carts.set(ownerKey, found)
  }
  return [...carts.values()].map(({ cart, lines }) => ({ ...cart, lines }))
}

export const loadLocked = async (tx: Tx, ownerKey: string): Promise<Cart> =>
  (await loadAll(tx, [ownerKey], "FOR UPDATE"))[0] ?? noCart(ownerKey)

/** Makes sure the owner has a cart and holds its row till the end of the transaction. */
export const lockCart = async (
  tx: Tx,
  ownerKey: string,
  { cartId, now }: { readonly cartId: string; readonly now: Date },
): Promise<Cart> => {
  await tx.change(
    `INSERT INTO basket_cart (id, owner_key, version, updated_at) VALUES (?, ?, 0, ?)
     ON DUPLICATE KEY UPDATE owner_key = VALUES(owner_key)`,
    [cartId, ownerKey, now],
  )
  return loadLocked(tx, ownerKey)
}

type Rewrite = { readonly before: readonly CartLine[]; readonly lines: readonly CartLine[] }

export const writeLines = async (tx: Tx, cartId: string, { before, lines }: Rewrite): Promise<void> => {
  if (before.length > 0) await tx.change("DELETE FROM basket_line WHERE cart_id = ?", [cartId])
  if (lines.length === 0) return
  await tx.change(
    `INSERT INTO basket_line (cart_id, sku, position, quantity, added_price_minor, added_at)
     VALUES ${lines.map(() => "(?, ?, ?, ?, ?, ?)").join(", ")}`,
    lines.flatMap((line, position) => [
      cartId,
      line.sku,
      position,
      line.quantity,
      line.addedPriceMinor,
      line.addedAt,
    ]),
  )
}

export type Stamp = { readonly eventId: string; readonly now: Date }

export const changedEvent = (cart: Cart, { eventId, now }: Stamp): Envelope =>
  seal(
    cartChanged,
    {
      cartId: cart.id,
      ownerId: cart.ownerKey,
      version: cart.version,
      skus: cart.lines.map(({ sku }) => sku),
    },
    { id: eventId, occurredAt: now, key: cart.id },
  )

export const writeNext = async (
  tx: Tx,
  cart: Cart,
  change: Stamp & { readonly lines: readonly CartLine[] },
): Promise<Cart> => {
  const next = { ...cart, version: cart.version + 1, lines: change.lines }
  await tx.change("UPDATE basket_cart SET version = ?, updated_at = ? WHERE id = ?", [
    next.version,
    change.now,
    next.id,
  ])
  await writeLines(tx, next.id, { before: cart.lines, lines: next.lines })
  await appendEvents(tx, [changedEvent(next, change)])
  return next
}
