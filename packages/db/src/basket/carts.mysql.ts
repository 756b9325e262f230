import type { BasketEdge, Cart, CartLine, Carts } from "@haat/domain/basket"
import { cartChanged } from "@haat/events/basket"
import { type Envelope, seal } from "@haat/events/envelope"
import {
  appendEvents,
  inTransaction,
  type Mysql,
  once,
  padded,
  places,
  readTogether,
  type Sql,
  type Tx,
} from "../shared/index.ts"
import { movedSince, noteMoved } from "./moved-lines.mysql.ts"
import { moveWishes } from "./wishes.mysql.ts"

type CartRow = { readonly id: string; readonly version: number }
type LineRow = {
  readonly sku: string
  readonly quantity: number
  readonly added_price_minor: number
  readonly added_at: Date
}

const linesOf = async (sql: Sql, cartId: string): Promise<readonly CartLine[]> => {
  const rows = await sql.rows<LineRow>(
    "SELECT sku, quantity, added_price_minor, added_at FROM basket_line WHERE cart_id = ? ORDER BY position, sku",
    [cartId],
  )
  return rows.map(lineOf)
}

const noCart = (ownerKey: string): Cart => ({ id: "", ownerKey, version: 0, lines: [] })

const load = async (sql: Sql, ownerKey: string, lock = ""): Promise<Cart> => {
  const [row] = await sql.rows<CartRow>(`SELECT id, version FROM basket_cart WHERE owner_key = ? ${lock}`, [
    ownerKey,
  ])
  if (!row) return noCart(ownerKey)
  return { id: row.id, ownerKey, version: row.version, lines: await linesOf(sql, row.id) }
}

type WholeRow = CartRow & { readonly owner_key: string; readonly sku: string | null } & Omit<LineRow, "sku">

const lineOf = (row: LineRow): CartLine => ({
  sku: row.sku,
  quantity: row.quantity,
  addedPriceMinor: Number(row.added_price_minor),
  addedAt: row.added_at,
})

/** Whole carts in one statement: lines and version are of the same moment. */
const loadAll = async (sql: Sql, ownerKeys: readonly string[]): Promise<readonly Cart[]> => {
  const owners = padded(ownerKeys)
  const rows = await sql.rows<WholeRow>(
    `SELECT cart.id, cart.owner_key, cart.version, line.sku, line.quantity, line.added_price_minor, line.added_at
     FROM basket_cart AS cart LEFT JOIN basket_line AS line ON line.cart_id = cart.id
     WHERE cart.owner_key IN (${places(owners.length)}) ORDER BY line.position, line.sku`,
    owners,
  )
  const carts = new Map<string, { cart: Omit<Cart, "lines">; lines: CartLine[] }>()
  for (const { id, owner_key: ownerKey, version, ...line } of rows) {
    const found = carts.get(ownerKey) ?? { cart: { id, ownerKey, version }, lines: [] }
    if (line.sku !== null) found.lines.push(lineOf({ ...line, sku: line.sku }))
    carts.set(ownerKey, found)
  }
  return [...carts.values()].map(({ cart, lines }) => ({ ...cart, lines }))
}

/** Makes sure the owner has a cart and holds its row till the end of the transaction. */
const lock = async (
  tx: Tx,
  ownerKey: string,
  { cartId, now }: { readonly cartId: string; readonly now: Date },
): Promise<Cart> => {
  await tx.change(
    `INSERT INTO basket_cart (id, owner_key, version, updated_at) VALUES (?, ?, 0, ?)
     ON DUPLICATE KEY UPDATE owner_key = VALUES(owner_key)`,
    [cartId, ownerKey, now],
  )
  return load(tx, ownerKey, "FOR UPDATE")
}

type Rewrite = { readonly before: readonly CartLine[]; readonly lines: readonly CartLine[] }

const writeLines = async (tx: Tx, cartId: string, { before, lines }: Rewrite): Promise<void> => {
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

type Stamp = { readonly eventId: string; readonly now: Date }

const changedEvent = (cart: Cart, { eventId, now }: Stamp): Envelope =>
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

const write = async (
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

class Untouched extends Error {}

const makeClear =
  (mysql: Mysql, { ids, clock }: BasketEdge): Carts["clear"] =>
  ({ ownerKey, cartVersion, fact }, take) => {
    const stamp = { cartId: ids.uuid(), eventId: ids.uuid(), now: clock.now() }
    return inTransaction(mysql, async (tx) => {
      const left = await load(tx, ownerKey, "FOR UPDATE")
      if (left.id === "" || !(await once(tx, "basket.clear-ordered", fact))) return null
      const moved = cartVersion === undefined ? null : await movedSince(tx, left.id, cartVersion)
      const cart = moved ? await lock(tx, moved.toOwnerKey, stamp) : left
      const lines = take(cart.lines, moved?.lines ?? null)
      return lines === cart.lines ? null : write(tx, cart, { ...stamp, lines })
    })
  }

const loading = (mysql: Mysql): Carts["load"] => {
  const read = readTogether(
    (ownerKeys) => loadAll(mysql, ownerKeys),
    ({ ownerKey }) => ownerKey,
  )
  return async (ownerKey) => (await read([ownerKey]))[0] ?? noCart(ownerKey)
}

/** Carts in MySQL. The cart's row is the lock: changes of one cart queue behind it, other carts are free. */
export const createCarts = (mysql: Mysql, edge: BasketEdge): Carts => ({
  load: loading(mysql),
  change: async (ownerKey, decide) => {
    const stamp = { cartId: edge.ids.uuid(), eventId: edge.ids.uuid(), now: edge.clock.now() }
    let answer: Awaited<ReturnType<Carts["change"]>> | undefined
    try {
      await inTransaction(mysql, async (tx) => {
        const cart = await lock(tx, ownerKey, stamp)
        const decided = decide(cart)
        answer = decided.ok ? { ok: true, value: cart } : decided
        if (!decided.ok || decided.value === cart.lines) throw new Untouched()
        answer = { ok: true, value: await write(tx, cart, { ...stamp, lines: decided.value }) }
      })
    } catch (error) {
      if (!(error instanceof Untouched)) throw error
    }
    if (!answer) throw new Error("the cart's transaction gave no answer")
    return answer
  },
  clear: makeClear(mysql, edge),
  merge: (fromKey, toKey, combine) => {
    const now = edge.clock.now()
    const [cartId, fromEvent, toEvent] = [edge.ids.uuid(), edge.ids.uuid(), edge.ids.uuid()]
    return inTransaction(mysql, async (tx) => {
      await moveWishes(tx, fromKey, toKey)
      const from = await load(tx, fromKey, "FOR UPDATE")
      if (from.lines.length === 0) return null
      const to = await lock(tx, toKey, { cartId, now })
      await noteMoved(tx, from, { toOwnerKey: toKey, now })
      return {
        from: await write(tx, from, { lines: [], eventId: fromEvent, now }),
        to: await write(tx, to, { lines: combine(from.lines, to.lines), eventId: toEvent, now }),
      }
    })
  },
})
