import { newId } from "@haat/platform/ids"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { mysqlCounts } from "./counts.mysql.ts"
import { groupStock } from "./stock-groups.mysql.ts"
import { rowKey, type Units } from "./stock-rows.mapping.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())

type Group = ReturnType<typeof groupStock>
class Undone extends Error {}

/** True when kept; a group that answers false is rolled back. */
const within = (body: (group: Group) => Promise<boolean>): Promise<boolean> =>
  inTransaction(mysql, async (tx) => {
    if (!(await body(groupStock(tx)))) throw new Undone()
    return true
  }).catch((error: unknown) => {
    if (error instanceof Undone) return false
    throw error
  })

let skus: readonly [string, string]
beforeEach(async () => {
  skus = [`SKU-A-${newId()}`, `SKU-B-${newId()}`]
  for (const sku of skus) {
    const counts = ["WH-BLR", "WH-DEL"].map((warehouseId) => ({ warehouseId, count: 10 }))
    await mysqlCounts(mysql).book({ sku, refId: "r1", counts })
  }
})

const levels = async () => {
  const rows = await mysql.rows<Record<string, string | number>>(
    "SELECT sku, warehouse_id, reserved, version FROM inventory_stock WHERE sku IN (?, ?) ORDER BY sku, warehouse_id",
    skus,
  )
  return rows.map(({ reserved }) => Number(reserved))
}
const unit = (which: 0 | 1, warehouseId: string, quantity: number): Units => ({
  sku: skus[which],
  warehouseId,
  quantity,
})
const order = (...holds: readonly Units[]) => ({ orderId: newId(), holds })

describe("stock of a group", () => {
  it("is held by one change per row, with a reservation and a movement per order", async () => {
    const granted = [
      order(unit(0, "WH-BLR", 2), unit(1, "WH-DEL", 1)),
      order(unit(0, "WH-BLR", 3)),
      order(unit(1, "WH-BLR", 4)),
    ]
    expect(await within((group) => group.holdAll(granted, null))).toBe(true)
    expect(await levels()).toEqual([5, 0, 4, 1])
    const ids = granted.map(({ orderId }) => orderId)
    const [kept] = await mysql.rows<{ held: number; moved: number }>(
      `SELECT (SELECT SUM(quantity) FROM inventory_reservation WHERE order_id IN (?, ?, ?) AND state = 'HELD') AS held,
         (SELECT SUM(d_reserved) FROM inventory_movement WHERE ref_id IN (?, ?, ?) AND kind = 'RESERVE') AS moved`,
      [...ids, ...ids],
    )
    expect([Number(kept?.held), Number(kept?.moved)]).toEqual([10, 10])
  })

  it("is held in any number of rows, all or none", async () => {
    const third = `SKU-C-${newId()}`
    const counts = [{ warehouseId: "WH-BLR", count: 2 }]
    await mysqlCounts(mysql).book({ sku: third, refId: "r1", counts })
    const holds = ([0, 1] as const).flatMap((at) => [unit(at, "WH-BLR", 1), unit(at, "WH-DEL", 1)])
    const five = (quantity: number) =>
      within((group) =>
        group.holdAll([order(...holds, { sku: third, warehouseId: "WH-BLR", quantity })], null),
      )
    expect(await five(1)).toBe(true)
    expect(await levels()).toEqual([1, 1, 1, 1])
    expect(await five(1)).toBe(false)
    expect(await levels()).toEqual([1, 1, 1, 1])
  })

  it("never sells the last unit of a row unlocked, one row or many", async () => {
    const last = [order(unit(0, "WH-BLR", 10))]
    expect(await within((group) => group.holdAll(last, null))).toBe(false)
    const many = [order(unit(0, "WH-BLR", 10)), order(unit(1, "WH-BLR", 1))]
    expect(await within((group) => group.holdAll(many, null))).toBe(false)
    expect(await levels()).toEqual([0, 0, 0, 0])
  })

  it("sells the last units locked, and tells that they are gone", async () => {
    const granted = [order(unit(0, "WH-BLR", 4)), order(unit(0, "WH-BLR", 6), unit(1, "WH-DEL", 1))]
    const holds = granted.flatMap((one) => one.holds)
    const kept = await within(async (group) => {
      const left = await group.lockLeft(holds)
      expect(left.get(rowKey({ sku: skus[0], warehouseId: "WH-BLR" }))).toBe(10)
      return group.holdAll(granted, left)
    })
    expect([kept, await levels()]).toEqual([true, [10, 0, 0, 1]])
    const [version] = await mysql.rows<{ revision: number }>(
      "SELECT SUM(version) AS revision FROM inventory_stock WHERE sku = ?",
      [skus[0]],
    )
    const events = await mysql.rows<{ payload: string }>(
      "SELECT payload FROM shared_outbox WHERE aggregateid = ? ORDER BY id DESC LIMIT 1",
      [skus[0]],
    )
    expect(JSON.parse(events[0]?.payload ?? "{}").payload).toEqual({
      sku: skus[0],
      warehouseId: "WH-BLR",
      available: 0,
      crossed: "out",
      revision: Number(version?.revision),
    })
  })

  it("refuses locked what isn't there, and rows that nobody knows", async () => {
    const tooMuch = [order(unit(0, "WH-BLR", 11))]
    const left = new Map([[rowKey({ sku: skus[0], warehouseId: "WH-BLR" }), 11]])
    expect(await within((group) => group.holdAll(tooMuch, left))).toBe(false)
    const unknown = [order(unit(0, "WH-BLR", 1), unit(0, "WH-XXX", 1))]
    expect(await within((group) => group.holdAll(unknown, null))).toBe(false)
    expect(await levels()).toEqual([0, 0, 0, 0])
  })

  it("doesn't deadlock when groups name the rows in opposite orders", async () => {
    const [a, b] = [unit(0, "WH-BLR", 1), unit(1, "WH-DEL", 1)]
    const many = Array.from({ length: 8 }, (_, at) =>
      within((group) => group.holdAll([order(...(at % 2 ? [a, b] : [b, a]))], null)),
    )
    expect(await Promise.all(many)).toEqual(many.map(() => true))
    expect(await levels()).toEqual([8, 0, 0, 8])
  })
})
