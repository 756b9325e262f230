import type { HoldPlan } from "../facts.model.ts"
import { stockRowOf } from "../placing/decide-group.rule.ts"
import type { GroupTx, InGroupTransaction } from "../placing/ports.ts"
import type { OrderingTx } from "../ports.ts"
import type { Books } from "./books.fake.ts"
import { placesIn } from "./order-rows.fake.ts"
import { fakeTransactions } from "./stores.fake.ts"

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
