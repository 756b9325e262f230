import { describe, expect, it } from "vitest"
import { fakeGroupTransactions } from "../testing/groups.fake.ts"
import { emptyBooks, orderOf } from "../testing/index.ts"
import { makeWriteGroup } from "./write-group.use-case.ts"

const now = () => new Date("2026-01-05T06:30:00.000Z")

const command = (id: number, units = 1) => ({
  draft: {
    order: orderOf({ id: `o${id}`, ownerKey: `v:${id}`, cartId: `c${id}` }),
    idempotencyKey: `key-${id}`,
    requestHash: "h",
    holdMs: 1000,
    openLimit: 3,
    unitLimit: 20,
  },
  holds: [{ sku: "kettle", warehouseId: "WH-BLR", quantity: units }],
})

describe("writeGroup", () => {
  it("writes all of a group and answers each", async () => {
    const books = emptyBooks({ kettle: 10 })
    const write = makeWriteGroup(fakeGroupTransactions(books, now))
    expect(await write([command(1), command(2, 2)])).toEqual(["written", "written"])
    expect([books.orders.size, books.stock.get("kettle")?.reserved]).toEqual([2, 3])
  })

  it("gives the last units to the first who fit, after locking what runs out", async () => {
    const books = emptyBooks({ kettle: 3 })
    const write = makeWriteGroup(fakeGroupTransactions(books, now))
    expect(await write([command(1), command(2, 5), command(3, 2), command(4)])).toEqual([
      "written",
      "short",
      "written",
      "short",
    ])
    expect([books.orders.size, books.stock.get("kettle")?.reserved]).toEqual([2, 3])
  })

  it("writes nothing when nobody is accepted, and nothing of a group that fails", async () => {
    const books = emptyBooks({ kettle: 3 })
    const write = makeWriteGroup(fakeGroupTransactions(books, now))
    await write([command(1)])
    expect(await write([command(1)])).toEqual(["taken"])
    const closed = books.orders.get("o1")
    if (closed) books.orders.set("o1", { ...closed, openNo: null })
    await expect(write([command(1), command(2)])).rejects.toThrow("duplicate")
    expect([books.orders.size, books.stock.get("kettle")?.reserved]).toEqual([1, 1])
  })
})
