import { describe, expect, it } from "vitest"
import { emptyBooks, fakeTransactions, orderOf } from "../testing/index.ts"
import { makeWriteOrder } from "./write-order.use-case.ts"

const scene = (stock: number) => {
  const books = emptyBooks({ kettle: stock })
  const write = makeWriteOrder(
    fakeTransactions(books, () => new Date("2026-01-05T06:30:00.000Z")),
    () => "parcel-1",
  )
  const command = (id: string, cartVersion = 1) => ({
    draft: {
      order: orderOf({ id, cartVersion }),
      idempotencyKey: `key-${id}`,
      requestHash: "h",
      holdMs: 1000,
      openLimit: 3,
    },
    holds: [{ sku: "kettle", warehouseId: "WH-BLR", quantity: 2 }],
  })
  return { books, write, command }
}

describe("writeOrder", () => {
  it("writes order and hold together", async () => {
    const { books, write, command } = scene(2)
    expect(await write(command("o1"))).toBe("written")
    expect([books.orders.size, books.stock.get("kettle")?.reserved]).toEqual([1, 2])
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
