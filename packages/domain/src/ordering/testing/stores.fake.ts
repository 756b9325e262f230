import type { AttemptChange, PayAttempt } from "../facts.model.ts"
import type { PaymentFact } from "../ordering.model.ts"
import type { AttemptRows, InTransaction, OrderingTx } from "../ports.ts"
import type { Books } from "./books.fake.ts"
import { orderRows } from "./order-rows.fake.ts"
import { requestKeys, returnRows, shipmentRows } from "./parcels.fake.ts"
import { stockRows } from "./stock.fake.ts"
import { tenderRows } from "./tenders.fake.ts"

export const emptyBooks = (stock: Readonly<Record<string, number>>): Books => ({
  orders: new Map(),
  rooms: new Map(),
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
  accounts: new Map(),
  entries: new Map(),
  coupons: new Map(),
})

/** The rows never change, they are replaced: copying the shelves they stand on is enough to come back. */
const copyOf = (books: Books): Books => ({
  orders: new Map(books.orders),
  rooms: new Map(books.rooms),
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
  accounts: new Map(books.accounts),
  entries: new Map(books.entries),
  coupons: new Map(books.coupons),
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

/** What a fact would change, nothing written. */
export const effectOf = (books: Books, fact: PaymentFact): AttemptChange => {
  const found = books.attempts.get(fact.attemptId)
  const status = told[fact.outcome]
  if (!found || rank[status] <= rank[found.status]) return { kind: "stale" }
  const attempt: PayAttempt = {
    ...found,
    status,
    capturedMinor: fact.outcome === "captured" ? fact.amountMinor : found.capturedMinor,
    declineReason: fact.reason,
  }
  const amountMatches = fact.amountMinor === found.amountMinor && fact.currency === found.currency
  return { kind: "advanced", attempt, amountMatches }
}

const attemptRows = (books: Books): AttemptRows => ({
  orderIdOf: async (attemptId) => books.attempts.get(attemptId)?.orderId ?? null,
  listOf: async (orderId) => [...books.attempts.values()].filter((one) => one.orderId === orderId),
  open: async (attempts) => {
    for (const attempt of attempts) {
      const blank = { capturedMinor: 0, redirectUrl: null, declineReason: null, updatedAt: attempt.createdAt }
      books.attempts.set(attempt.id, { ...attempt, ...blank, status: "INITIATED" })
    }
  },
  apply: async (fact) => {
    const change = effectOf(books, fact)
    if (change.kind === "advanced") books.attempts.set(fact.attemptId, change.attempt)
    return change
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
    once: async ({ provider, eventId }) => {
      const key = `${provider}:${eventId}`
      return !books.seen.has(key) && Boolean(books.seen.add(key))
    },
    orders: orderRows(books, now),
    attempts: attemptRows(books),
    stock: stockRows(books),
    shipments: shipmentRows(books),
    returns: returnRows(books),
    keys: requestKeys(books),
    tenders: tenderRows(books),
    rooms: {
      take: async (_, rooms) =>
        rooms.every(({ laneId, day, parcels, capacity }) => {
          const taken = (books.rooms.get(`${laneId} ${day}`) ?? 0) + parcels
          books.rooms.set(`${laneId} ${day}`, taken)
          return taken <= capacity
        }),
    },
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
