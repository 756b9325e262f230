import type { OrderRecord } from "../facts.model.ts"
import { openPlaceFor } from "../placing/decide-group.rule.ts"
import type { TakenPlace } from "../placing/write-order.model.ts"
import type { OrderRows } from "../ports.ts"
import type { Books } from "./books.fake.ts"

type Kept = Books["orders"] extends Map<string, infer One> ? One : never

/** The place an order takes up while it is open. */
export const placesIn = ({ openNo, lines: units, ...order }: Kept): readonly TakenPlace[] =>
  openNo === null ? [] : [{ ...order, openNo, units }]

/** Order rows in memory, with the guards of the real ones. */
export const orderRows = (books: Books, now: () => Date): OrderRows => {
  const taken = (slot: string | null, own: string) =>
    slot !== null && [...books.orders.values()].some((other) => other.cartSlot === slot && other.id !== own)
  const locked = (found: OrderRecord | undefined) =>
    found ? { ...found, holdOver: found.expiresAt !== null && found.expiresAt <= now() } : null
  return {
    insert: async (draft) => {
      const { order, paying, idempotencyKey, requestHash, holdMs } = draft
      const mine = [...books.orders.values()].filter(({ ownerKey }) => ownerKey === order.ownerKey)
      const free = openPlaceFor(draft, mine.flatMap(placesIn))
      if (typeof free === "string") return free
      const cartSlot = `${order.cartId}:${order.cartVersion}`
      if (mine.some((one) => one.idempotencyKey === idempotencyKey) || taken(cartSlot, order.id))
        return "taken"
      const rest = {
        requestHash,
        closedAt: null,
        holdExtended: false,
        idempotencyKey,
        cartSlot,
        openNo: free,
      }
      books.orders.set(order.id, { ...order, ...rest, expiresAt: new Date(now().getTime() + holdMs) })
      if (paying) books.steps.set(order.id, [paying.step])
      return "inserted"
    },
    lock: async (orderId) => locked(books.orders.get(orderId)),
    lockByCode: async (code) => locked([...books.orders.values()].find((order) => order.code === code)),
    move: async (order, { name, to, at, detail, set, onlyWhenDue }) => {
      const found = books.orders.get(order.id)
      if (!found || found.status !== order.status || found.version !== order.version) return false
      if (onlyWhenDue && !(found.expiresAt && found.expiresAt <= now())) return false
      if (set?.capturedAttemptId && found.capturedAttemptId !== null) return false
      const slot = `${order.cartId}:${order.cartVersion}`
      const ends = ["FAILED", "EXPIRED", "CANCELLED"].includes(to)
      const places = name === "place" || name === "place-late"
      if (places && taken(slot, order.id)) return false
      books.orders.set(order.id, {
        ...found,
        status: to,
        version: found.version + 1,
        ...(ends ? { closedAt: at, openNo: null, expiresAt: null } : {}),
        ...(ends && name !== "cancel-placed" && name !== "lose-all" ? { cartSlot: null } : {}),
        ...(places ? { placedAt: at, openNo: null, expiresAt: null, cartSlot: slot } : {}),
        ...(set?.capturedAttemptId ? { capturedAttemptId: set.capturedAttemptId } : {}),
        ...(set?.late === undefined ? {} : { late: set.late }),
        ...(set?.allocation ? { allocation: set.allocation } : {}),
      })
      books.steps.set(order.id, [...(books.steps.get(order.id) ?? []), { name, to, at, detail }])
      return true
    },
    extendHold: async (orderId, byMs) => {
      const found = books.orders.get(orderId)
      if (
        !found ||
        found.holdExtended ||
        !["RESERVED", "PAYMENT_PENDING", "AUTHORIZED"].includes(found.status)
      )
        return false
      const expiresAt = new Date(now().getTime() + byMs)
      books.orders.set(orderId, { ...found, expiresAt, holdExtended: true })
      return true
    },
  }
}
