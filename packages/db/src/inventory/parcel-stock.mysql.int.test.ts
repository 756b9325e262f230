import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { mysqlCounts } from "./counts.mysql.ts"
import { parcelStock } from "./parcel-stock.mysql.ts"
import { stockLedger } from "./stock-ledger.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())

/** An order that has bought three of five units. */
const sold = async () => {
  const [sku, orderId] = [newId(), newId()]
  await mysqlCounts(mysql).book({ sku, counts: [{ warehouseId: "WH-BLR", count: 5 }], refId: "opening" })
  const units = (quantity: number) => [{ sku, warehouseId: "WH-BLR", quantity }]
  await inTransaction(mysql, (tx) => stockLedger(tx).hold(orderId, units(3)))
  await inTransaction(mysql, (tx) => stockLedger(tx).commit(orderId))
  const within = <Value>(body: (stock: ReturnType<typeof parcelStock>) => Promise<Value>) =>
    inTransaction(mysql, (tx) => body(parcelStock(tx)))
  const level = async () => {
    const [row] = await mysql.rows<Record<string, number>>(
      `SELECT s.on_hand, s.reserved, s.allocated, s.damaged,
         (SELECT SUM(d_on_hand) FROM inventory_movement m WHERE m.sku = s.sku) AS moved,
         (SELECT SUM(d_damaged) FROM inventory_movement m WHERE m.sku = s.sku) AS moved_damaged
       FROM inventory_stock s WHERE s.sku = ?`,
      [sku],
    )
    expect([Number(row?.moved), Number(row?.moved_damaged)]).toEqual([row?.on_hand, row?.damaged])
    return [row?.on_hand, row?.reserved, row?.allocated, row?.damaged]
  }
  return { sku, orderId, units, within, level }
}

describe("an order's stock after its placing", () => {
  it("leaves with the parcel, once", async () => {
    const { orderId, units, within, level } = await sold()
    expect(await within((stock) => stock.unitsOf(orderId))).toEqual(units(3))
    const shipmentId = newId()
    await within((stock) => stock.ship(orderId, shipmentId, units(3)))
    expect(await level()).toEqual([2, 0, 0, 0])
    expect(await within((stock) => stock.unitsOf(orderId))).toEqual([])
    await expect(within((stock) => stock.ship(orderId, shipmentId, units(3)))).rejects.toThrow()
    expect(await level()).toEqual([2, 0, 0, 0])
  })

  it("is put back in parts, never more than is left", async () => {
    const { orderId, units, within, level } = await sold()
    await within((stock) => stock.putBack(orderId, newId(), units(2)))
    expect(await level()).toEqual([5, 0, 1, 0])
    await expect(within((stock) => stock.putBack(orderId, newId(), units(2)))).rejects.toThrow("no 2")
    await within((stock) => stock.putBack(orderId, newId(), units(1)))
    expect(await level()).toEqual([5, 0, 0, 0])
  })

  it("comes back to the shelf or to scrap, once per return", async () => {
    const { orderId, units, within, level } = await sold()
    await within((stock) => stock.ship(orderId, newId(), units(3)))
    const ref = { type: "return", id: newId() }
    await within((stock) => stock.restock(ref, units(1)))
    await within((stock) => stock.scrap(ref, units(2)))
    expect(await level()).toEqual([3, 0, 0, 2])
    await expect(within((stock) => stock.restock(ref, units(1)))).rejects.toThrow()
    expect(await level()).toEqual([3, 0, 0, 2])
  })

  it("is taken anew from wherever there is some, or not at all", async () => {
    const { sku, units, within, level } = await sold()
    const late = newId()
    expect(await within((stock) => stock.retake(late, units(2)))).toBe(true)
    expect(await level()).toEqual([5, 0, 5, 0])
    const tooMuch = within(async (stock) => {
      if (!(await stock.retake(newId(), units(1)))) throw new Error("short")
    })
    await expect(tooMuch).rejects.toThrow("short")
    const events = await mysql.rows<{ payload: string }>(
      "SELECT payload FROM shared_outbox WHERE aggregateid = ? ORDER BY id",
      [sku],
    )
    const told = events.map(
      ({ payload }) => (JSON.parse(payload) as { payload: { crossed: string } }).payload.crossed,
    )
    expect(told).toEqual(["in", "out"])
  })
})
