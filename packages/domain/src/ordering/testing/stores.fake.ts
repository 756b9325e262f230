import type { LockedOrder, OrderStep, PayAttempt, RefundRequest } from "../facts.model.ts"
import type { AttemptRows, InTransaction, OrderingTx, OrderRows } from "../ports.ts"
import { type Parcels, requestKeys, returnRows, shipmentRows } from "./parcels.fake.ts"
import { type Shelves, stockRows } from "./stock.fake.ts"
import { type FakePurse, tenderRows } from "./tenders.fake.ts"

export type FakeOrder = Omit<LockedOrder, "holdOver"> & {
  readonly idempotencyKey: string
  readonly cartSlot: string | null
  readonly openNo: number | null
}
/** All that the transactions touch: copied before each one, put back when it throws. */
export type Books = Shelves &
  Parcels & {
    orders: Map<string, FakeOrder>
    purses: Map<string, FakePurse>
    steps: Map<string, readonly OrderStep[]>
    attempts: Map<string, PayAttempt>
    refunds: Map<string, RefundRequest & { readonly status: string }>
    seen: Set<string>
  }

export const emptyBooks = (stock: Readonly<Record<string, number>>): Books => ({
  orders: new Map(),
  steps: new Map(),
  attempts: new Map(),
  refunds: new Map(),
  holds: new Map(),
  stock: new Map(Object.entries(stock).map(([sku, onHand]) => [sku, { onHand, reserved: 0, allocated: 0 }])),
  movements: new Map(
    Object.entries(stock).map(([row, onHand]) => {
      const opening = { reserved: 0, allocated: 0, damaged: 0 }
      return [`COUNT opening ${row}`, { kind: "COUNT", ref: "opening", row, onHand, ...opening }]
    }),
  ),
  shipments: new Map(),
  news: new Map(),
  returns: new Map(),
  keys: new Map(),
  seen: new Set(),
  purses: new Map(),
})

/** The rows never change, they are replaced: copying the shelves they stand on is enough to come back. */
const copyOf = (books: Books): Books => ({
  orders: new Map(books.orders),
  steps: new Map(books.steps),
  attempts: new Map(books.attempts),
  refunds: new Map(books.refunds),
  holds: new Map(books.holds),
  stock: new Map(books.stock),
  movements: new Map(books.movements),
  shipments: new Map(books.shipments),
  news: new Map(books.news),
  returns: new Map(books.returns),
  keys: new Map(books.keys),
  purses: new Map(books.purses),
  seen: new Set(books.seen),
})

const rank = {
  INITIATED: 0,
  UNKNOWN: 0,
  REQUIRES_ACTION: 1,
  AUTHORIZED: 2,
  DECLINED: 3,
  VOIDED: 3,
  CAPTURED: 4,
}
const told = {
  "requires-action": "REQUIRES_ACTION",
  authorized: "AUTHORIZED",
  captured: "CAPTURED",
  declined: "DECLINED",
  voided: "VOIDED",
} as const

const orderRows = (books: Books, now: () => Date): OrderRows => {
  const taken = (slot: string | null, own: string) =>
    slot !== null && [...books.orders.values()].some((other) => other.cartSlot === slot && other.id !== own)
  return {
    insert: async ({ order, idempotencyKey, requestHash, holdMs, openLimit }) => {
      const mine = [...books.orders.values()].filter(({ ownerKey }) => ownerKey === order.ownerKey)
      const open = mine.flatMap(({ openNo }) => openNo ?? [])
      const free = Array.from({ length: openLimit }, (_, index) => index + 1).find((no) => !open.includes(no))
      if (free === undefined) return "too-many-open"
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
      return "inserted"
    },
    lock: async (orderId) => {
      const found = books.orders.get(orderId)
      return found ? { ...found, holdOver: found.expiresAt !== null && found.expiresAt <= now() } : null
    },
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

const attemptRows = (books: Books): AttemptRows => ({
  orderIdOf: async (attemptId) => books.attempts.get(attemptId)?.orderId ?? null,
  listOf: async (orderId) => [...books.attempts.values()].filter((one) => one.orderId === orderId),
  open: async (attempt) => {
    const blank = { capturedMinor: 0, redirectUrl: null, declineReason: null, updatedAt: attempt.createdAt }
    books.attempts.set(attempt.id, { ...attempt, ...blank, status: "INITIATED" })
  },
  apply: async (fact) => {
    const found = books.attempts.get(fact.attemptId)
    const status = told[fact.outcome]
    if (!found || rank[status] <= rank[found.status]) return { kind: "stale" }
    const attempt: PayAttempt = {
      ...found,
      status,
      capturedMinor: fact.outcome === "captured" ? fact.amountMinor : found.capturedMinor,
      declineReason: fact.reason,
    }
    books.attempts.set(attempt.id, attempt)
    const amountMatches = fact.amountMinor === found.amountMinor && fact.currency === found.currency
    return { kind: "advanced", attempt, amountMatches }
  },
  requestRefund: async (refund) => {
    const key = `${refund.attemptId} ${refund.reason} ${refund.refId ?? "-"}`
    if (refund.amountMinor <= 0 || books.refunds.has(key)) return false
    const others = [...books.refunds.values()].filter((one) => one.attemptId === refund.attemptId)
    const sum = others.reduce((total, { amountMinor }) => total + amountMinor, refund.amountMinor)
    if (sum > (books.attempts.get(refund.attemptId)?.capturedMinor ?? 0))
      throw new Error("refunds exceed the capture")
    books.refunds.set(key, { ...refund, status: "REQUESTED" })
    return true
  },
  refundableOf: async (attemptId) =>
    [...books.refunds.values()]
      .filter((one) => one.attemptId === attemptId)
      .reduce(
        (left, { amountMinor }) => left - amountMinor,
        books.attempts.get(attemptId)?.capturedMinor ?? 0,
      ),
})

/** Transactions over the books: one at a time, undone when the body throws. */
export const fakeTransactions = (books: Books, now: () => Date): InTransaction => {
  const tx: OrderingTx = {
    once: async (eventId) => !books.seen.has(eventId) && Boolean(books.seen.add(eventId)),
    orders: orderRows(books, now),
    attempts: attemptRows(books),
    stock: stockRows(books),
    shipments: shipmentRows(books),
    returns: returnRows(books),
    keys: requestKeys(books),
    tenders: tenderRows(books),
  }
  let last: Promise<unknown> = Promise.resolve()
  return (body) => {
    const run = last.then(async () => {
      const before = copyOf(books)
      try {
        return await body(tx)
      } catch (error) {
        Object.assign(books, before)
        throw error
      }
    })
    last = run.catch(() => undefined)
    return run
  }
}
