import type { StockRows } from "../ports.ts"

export type FakeHold = {
  readonly sku: string
  readonly quantity: number
  readonly state: "HELD" | "COMMITTED" | "RELEASED"
}
export type FakeLevel = { readonly onHand: number; readonly reserved: number; readonly allocated: number }

type Shelves = { stock: Map<string, FakeLevel>; holds: Map<string, readonly FakeHold[]> }

/** Stock and holds in memory, guarded as the real rows are. */
export const stockRows = (books: Shelves): StockRows => {
  const shift = (sku: string, reserved: number, allocated: number): boolean => {
    const level = books.stock.get(sku) ?? { onHand: 0, reserved: 0, allocated: 0 }
    const next = { ...level, reserved: level.reserved + reserved, allocated: level.allocated + allocated }
    if (next.reserved < 0 || next.allocated < 0 || next.reserved + next.allocated > next.onHand) return false
    books.stock.set(sku, next)
    return true
  }
  const follow = (
    orderId: string,
    from: FakeHold["state"],
    change: { to: FakeHold["state"]; r: number; a: number },
  ) => {
    const holds = books.holds.get(orderId) ?? []
    if (holds.length === 0 || holds.some(({ state }) => state !== from)) return false
    books.holds.set(
      orderId,
      holds.map((hold) => ({ ...hold, state: change.to })),
    )
    return holds.every(({ sku, quantity }) => shift(sku, change.r * quantity, change.a * quantity))
  }
  const must = async (done: boolean) => {
    if (!done) throw new Error("the stock to move isn't there")
  }
  return {
    hold: async (orderId, holds) => {
      books.holds.set(
        orderId,
        holds.map(({ sku, quantity }) => ({ sku, quantity, state: "HELD" })),
      )
      return holds.every(({ sku, quantity }) => shift(sku, quantity, 0))
    },
    release: (orderId) => must(follow(orderId, "HELD", { to: "RELEASED", r: -1, a: 0 })),
    commit: (orderId) => must(follow(orderId, "HELD", { to: "COMMITTED", r: -1, a: 1 })),
    deallocate: (orderId) => must(follow(orderId, "COMMITTED", { to: "RELEASED", r: 0, a: -1 })),
    retake: async (orderId) => follow(orderId, "RELEASED", { to: "COMMITTED", r: 0, a: 1 }),
  }
}
