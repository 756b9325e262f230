import { describe, expect, it } from "vitest"
import type { InTransaction } from "../ports.ts"
import { emptyBooks, fakeTransactions, orderOf } from "../testing/index.ts"
import { makeWriteOrder } from "./write-order.use-case.ts"

const scene = (stock: number) => {
  const books = emptyBooks({ kettle: stock })
  const inTransaction = fakeTransactions(books, () => new Date("2026-01-05T06:30:00.000Z"))
  const others = { ahead: 0, met: 0 }
  /** Other orders of the shopper take the place that was free a moment ago. */
  const beside: InTransaction = (body) =>
    inTransaction((tx) =>
      body({
        ...tx,
        orders: {
          ...tx.orders,
          insert: async (draft) => {
            if (others.met >= others.ahead) return tx.orders.insert(draft)
            others.met += 1
            return "place-taken"
          },
        },
      }),
    )
  const write = makeWriteOrder(beside, () => "parcel-1")
  const command = (id: string, cartVersion = 1) => ({
    draft: {
      order: orderOf({ id, cartVersion }),
      idempotencyKey: `key-${id}`,
      requestHash: "h",
      holdMs: 1000,
      openLimit: 3,
      unitLimit: 20,
    },
    holds: [{ sku: "kettle", warehouseId: "WH-BLR", quantity: 2 }],
  })
  return { books, others, write, command }
}

describe("writeOrder", () => {
  it("writes order and hold together", async () => {
    const { books, write, command } = scene(2)
    expect(await write(command("o1"))).toBe("written")
    expect([books.orders.size, books.stock.get("kettle")?.reserved]).toEqual([1, 2])
  })

  it("takes the next place when other orders of the shopper took the free one, and knows when none is left", async () => {
    const { books, others, write, command } = scene(9)
    others.ahead = 3
    expect(await write(command("o1"))).toBe("written")
    expect([books.orders.size, books.stock.get("kettle")?.reserved]).toEqual([1, 2])
    others.ahead = 1_000
    expect(await write(command("o2", 2))).toBe("taken")
    expect([others.met, books.orders.size]).toEqual([3 + 4, 1])
  })

  it("leaves no trace when a tender is gone meanwhile", async () => {
    const { books, write, command } = scene(2)
    const tenders = [{ kind: "coupon" as const, ref: "gone", amountMinor: 100 }]
    expect(await write({ ...command("o1"), tenders })).toBe("tender-gone")
    expect([books.orders.size, books.stock.get("kettle")?.reserved]).toEqual([0, 0])
  })

  it("leaves no trace when units are missing or the cart version is taken", async () => {
    const { books, write, command } = scene(3)
    await write(command("o1"))
    expect(await write(command("o2"))).toBe("taken")
    expect(await write(command("o3", 2))).toBe("short")
    expect([books.orders.size, books.holds.size, books.stock.get("kettle")?.reserved]).toEqual([1, 1, 2])
  })
})
