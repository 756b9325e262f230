import type { HoldPlan, OrderingPolicy } from "../facts.model.ts"
import type { PaymentFact } from "../ordering.model.ts"
import type { CapturesTx, InCapturesTransaction } from "../paying/together/ports.ts"
import { makeSettleCaptures } from "../paying/together/settle-captures.use-case.ts"
import { makeSettleInGroups } from "../paying/together/settle-in-groups.use-case.ts"
import { stockRowOf } from "../placing/decide-group.rule.ts"
import type { GroupTx, InGroupTransaction } from "../placing/ports.ts"
import type { InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import type { Books } from "./books.fake.ts"
import { placesIn } from "./order-rows.fake.ts"
import { effectOf, fakeTransactions } from "./stores.fake.ts"

const leftOf = (books: Books, sku: string): number => {
  const { onHand, reserved, allocated } = books.stock.get(sku) ?? { onHand: 0, reserved: 0, allocated: 0 }
  return onHand - reserved - allocated
}

const groupOver = (books: Books, { orders, attempts, stock }: OrderingTx): GroupTx => ({
  attempts,
  orders: {
    takenBy: async (ownerKeys) =>
      [...books.orders.values()].flatMap((order) =>
        ownerKeys.includes(order.ownerKey) ? placesIn(order) : [],
      ),
    insertAll: async (granted) => {
      for (const { draft } of granted) {
        const inserted = await orders.insert(draft)
        if (inserted !== "inserted") throw new Error(`duplicate entry: ${inserted}`)
      }
    },
  },
  stock: {
    lockLeft: async (holds: HoldPlan["holds"]) =>
      new Map(holds.map((hold) => [stockRowOf(hold), leftOf(books, hold.sku)])),
    holdAll: async (granted, left) => {
      for (const { orderId, holds } of granted) {
        if (!(await stock.hold(orderId, holds))) return false
        if (left === null && holds.some(({ sku }) => leftOf(books, sku) === 0)) return false
      }
      return true
    },
  },
})

/** Group transactions over the books: one at a time, undone when the body throws. */
export const fakeGroupTransactions = (books: Books, now: () => Date): InGroupTransaction => {
  const inTransaction = fakeTransactions(books, now)
  return (body) => inTransaction((tx) => body(groupOver(books, tx)))
}

const must = (isDone: boolean, what: string): void => {
  if (!isDone) throw new Error(what)
}

const capturesOver = (books: Books, tx: OrderingTx): CapturesTx => ({
  onceAll: async (facts) => {
    for (const fact of facts) must(await tx.once(fact), `${fact.eventId} came before`)
  },
  attempts: {
    seeAll: async (facts) =>
      facts.map((fact) => {
        const { orderId } = books.attempts.get(fact.attemptId) ?? {}
        return orderId === undefined ? null : { orderId, change: effectOf(books, fact) }
      }),
    captureAll: async (facts) => {
      for (const fact of facts)
        must((await tx.attempts.apply(fact)).kind === "advanced", `${fact.attemptId} has moved`)
    },
  },
  orders: {
    lockFree: async (orderIds) => {
      const locked = await Promise.all(orderIds.map(tx.orders.lock))
      return locked.filter((order) => order !== null)
    },
    placeAll: async (placed, step) => {
      for (const { order, attemptId: capturedAttemptId } of placed) {
        const move = { name: "place", ...step, set: { capturedAttemptId } } as const
        must(await tx.orders.move(order, move), `${order.id} has moved`)
      }
    },
  },
  stock: {
    unitsOfAll: async (orderIds) =>
      new Map(await Promise.all(orderIds.map(async (id) => [id, await tx.stock.unitsOf(id)] as const))),
    commitAll: async (sold) => {
      for (const { orderId, holds } of sold) await tx.stock.commit(orderId, holds)
    },
  },
  shipments: tx.shipments,
})

/** Captures over the books, in the transactions that all others go through. */
export const fakeCaptures =
  (books: Books, inTransaction: InTransaction): InCapturesTransaction =>
  (body) =>
    inTransaction((tx) => body(capturesOver(books, tx)))

type Settling = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly policy: OrderingPolicy
  readonly timers: { readonly stop: (orderId: string) => void }
  readonly inTransaction: InTransaction
  readonly alone: (fact: PaymentFact) => Promise<void>
}

/** Webhooks that come together are settled together, as in a process that serves a crowd. */
export const settledInGroups = (books: Books, { inTransaction, ...settling }: Settling) =>
  makeSettleInGroups({
    ...settling,
    together: makeSettleCaptures({ ...settling, inTransaction: fakeCaptures(books, inTransaction) }),
    isAway: () => false,
    ...{ size: 16, lanes: 1 },
  })
