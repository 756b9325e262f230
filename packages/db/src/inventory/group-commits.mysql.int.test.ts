import { newId } from "@haat/platform/ids"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { mysqlCounts } from "./counts.mysql.ts"
import { groupCommits } from "./group-commits.mysql.ts"
import { groupStock } from "./stock-groups.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())

type Holds = Parameters<ReturnType<typeof groupStock>["holdAll"]>[0]

let skus: readonly [string, string]
beforeEach(async () => {
  skus = [`SKU-A-${newId()}`, `SKU-B-${newId()}`]
  const counts = [{ warehouseId: "WH-BLR", count: 10 }]
  for (const sku of skus) await mysqlCounts(mysql).book({ sku, refId: "r1", counts })
})

/** Two orders, of 2 and 3 units of the first SKU; the second one of a unit of the other, too. */
const heldOrders = async (): Promise<Holds> => {
  const unit = (which: 0 | 1, quantity: number) => ({ sku: skus[which], warehouseId: "WH-BLR", quantity })
  const orders = [
    { orderId: newId(), holds: [unit(0, 2)] },
    { orderId: newId(), holds: [unit(0, 3), unit(1, 1)] },
  ]
  await inTransaction(mysql, (tx) => groupStock(tx).holdAll(orders, null))
  return orders
}

const commit = (orderIds: readonly string[]) =>
  inTransaction(mysql, async (tx) => {
    const { unitsOfAll, commitAll } = groupCommits(tx)
    const held = await unitsOfAll(orderIds)
    await commitAll(orderIds.map((orderId) => ({ orderId, holds: held.get(orderId) ?? [] })))
  })

const levels = async () => {
  const rows = await mysql.rows<Record<string, number>>(
    "SELECT on_hand, reserved, allocated FROM inventory_stock WHERE sku IN (?, ?) ORDER BY sku",
    skus,
  )
  return rows.map(({ on_hand: onHand, reserved, allocated }) => [onHand, reserved, allocated].map(Number))
}
const movementsOf = async (orderId: string) =>
  mysql.rows("SELECT d_reserved, d_allocated FROM inventory_movement WHERE ref_id = ? AND kind = 'COMMIT'", [
    orderId,
  ])

describe("units that orders hold", () => {
  it("are sold together, each row changed once, with a movement an order and row", async () => {
    const orders = await heldOrders()
    await commit(orders.map(({ orderId }) => orderId))
    expect(await levels()).toEqual([
      [10, 0, 5],
      [10, 0, 1],
    ])
    const moved = await Promise.all(orders.map(({ orderId }) => movementsOf(orderId)))
    expect(moved.map((rows) => rows.length)).toEqual([1, 2])
    expect(moved[0]).toEqual([{ d_reserved: -2, d_allocated: 2 }])
  })

  it("are all kept when one of the orders holds nothing any more", async () => {
    const [first, second] = await heldOrders()
    await commit([first?.orderId ?? ""])
    const before = await levels()
    await expect(commit([second?.orderId ?? "", first?.orderId ?? ""])).rejects.toThrow("no stock")
    expect(await levels()).toEqual(before)
  })

  it("are all kept when what one of them held was let go meanwhile", async () => {
    const orders = await heldOrders()
    await mysql.change("UPDATE inventory_reservation SET state = 'RELEASED' WHERE order_id = ?", [
      orders[0]?.orderId ?? "",
    ])
    const sold = inTransaction(mysql, (tx) => groupCommits(tx).commitAll(orders))
    await expect(sold).rejects.toThrow("no stock")
    expect(await movementsOf(orders[1]?.orderId ?? "")).toEqual([])
  })

  it("are all kept when a row has less reserved than orders hold", async () => {
    const orders = await heldOrders()
    await mysql.change("UPDATE inventory_stock SET reserved = 4 WHERE sku = ?", [skus[0]])
    await expect(commit(orders.map(({ orderId }) => orderId))).rejects.toThrow("less is reserved")
    expect(await movementsOf(orders[0]?.orderId ?? "")).toEqual([])
    await mysql.change("UPDATE inventory_stock SET reserved = 5 WHERE sku = ?", [skus[0]])
  })
})
