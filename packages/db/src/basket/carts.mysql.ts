import type { BasketEdge, Cart, Carts, DecideLines } from "@haat/domain/basket"
import {
  appendEvents,
  inTransaction,
  isDuplicate,
  type Mysql,
  once,
  readTogether,
  type Tx,
} from "../shared/index.ts"
import {
  changedEvent,
  loadAll,
  loadLocked,
  lockCart,
  noCart,
  type Stamp,
  writeLines,
  writeNext,
} from "./cart-rows.mysql.ts"
import { movedSince, noteMoved } from "./moved-lines.mysql.ts"
import { moveWishes } from "./wishes.mysql.ts"

/** Nothing is kept of it; what it answers is. */
class Untouched extends Error {
  readonly answer: Awaited<ReturnType<Carts["change"]>>
  constructor(answer: Untouched["answer"]) {
    super("the cart stays as it is")
    this.answer = answer
  }
}

type Decision = { readonly decide: DecideLines; readonly stamp: Stamp & { readonly cartId: string } }
type Changed = Awaited<ReturnType<Carts["change"]>>

const changeHeld = async (tx: Tx, cart: Cart, { decide, stamp }: Decision): Promise<Changed> => {
  const decided = decide(cart)
  if (!decided.ok) throw new Untouched(decided)
  if (decided.value === cart.lines) throw new Untouched({ ok: true, value: cart })
  return { ok: true, value: await writeNext(tx, cart, { ...stamp, lines: decided.value }) }
}

/** An owner's first cart is written as it will be; null when somebody else began one at the same time. */
const beginCart = async (tx: Tx, ownerKey: string, { decide, stamp }: Decision): Promise<Changed | null> => {
  const none = noCart(ownerKey)
  const decided = decide(none)
  if (!decided.ok) throw new Untouched(decided)
  if (decided.value === none.lines) throw new Untouched({ ok: true, value: none })
  const cart = { id: stamp.cartId, ownerKey, version: 1, lines: decided.value }
  try {
    await tx.change("INSERT INTO basket_cart (id, owner_key, version, updated_at) VALUES (?, ?, 1, ?)", [
      ...[cart.id, ownerKey, stamp.now],
    ])
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
  await writeLines(tx, cart.id, { before: [], lines: cart.lines })
  await appendEvents(tx, [changedEvent(cart, stamp)])
  return { ok: true, value: cart }
}

const makeChange =
  (mysql: Mysql, { ids, clock }: BasketEdge): Carts["change"] =>
  async (ownerKey, decide) => {
    const stamp = { cartId: ids.uuid(), eventId: ids.uuid(), now: clock.now() }
    const decision = { decide, stamp }
    try {
      return await inTransaction(mysql, async (tx) => {
        const cart = await loadLocked(tx, ownerKey)
        const begun = cart.id === "" ? await beginCart(tx, ownerKey, decision) : null
        if (begun) return begun
        return changeHeld(tx, cart.id === "" ? await lockCart(tx, ownerKey, stamp) : cart, decision)
      })
    } catch (error) {
      if (error instanceof Untouched) return error.answer
      throw error
    }
  }

const makeClear =
  (mysql: Mysql, { ids, clock }: BasketEdge): Carts["clear"] =>
  ({ ownerKey, cartVersion, fact }, take) => {
    const stamp = { cartId: ids.uuid(), eventId: ids.uuid(), now: clock.now() }
    return inTransaction(mysql, async (tx) => {
      const left = await loadLocked(tx, ownerKey)
      if (left.id === "" || !(await once(tx, "basket.clear-ordered", fact))) return null
      // A cart that stands where the order found it has lost nothing since.
      const stayed = cartVersion === undefined || cartVersion === left.version
      const moved = stayed ? null : await movedSince(tx, left.id, cartVersion)
      const cart = moved ? await lockCart(tx, moved.toOwnerKey, stamp) : left
      const lines = take(cart.lines, moved?.lines ?? null)
      return lines === cart.lines ? null : writeNext(tx, cart, { ...stamp, lines })
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
  change: makeChange(mysql, edge),
  clear: makeClear(mysql, edge),
  merge: (fromKey, toKey, combine) => {
    const now = edge.clock.now()
    const [cartId, fromEvent, toEvent] = [edge.ids.uuid(), edge.ids.uuid(), edge.ids.uuid()]
    return inTransaction(mysql, async (tx) => {
      await moveWishes(tx, fromKey, toKey)
      const from = await loadLocked(tx, fromKey)
      if (from.lines.length === 0) return null
      const to = await lockCart(tx, toKey, { cartId, now })
      await noteMoved(tx, from, { toOwnerKey: toKey, now })
      return {
        from: await writeNext(tx, from, { lines: [], eventId: fromEvent, now }),
        to: await writeNext(tx, to, { lines: combine(from.lines, to.lines), eventId: toEvent, now }),
      }
    })
  },
})
