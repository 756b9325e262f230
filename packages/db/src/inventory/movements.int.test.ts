import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction, isDuplicate } from "../shared/index.ts"
import { mysqlCounts } from "./counts.mysql.ts"
import { stockLedger } from "./stock-ledger.mysql.ts"

const mysql = createMysql({ poolSize: 2 })
afterAll(() => mysql.close())

it("an order's hold can't be booked twice, even if the reservation that tells of it is lost", async () => {
  const [sku, orderId] = [`SKU-${newId()}`, newId()]
  await mysqlCounts(mysql).book({ sku, refId: "r1", counts: [{ warehouseId: "WH-BLR", count: 5 }] })
  const hold = () =>
    inTransaction(mysql, (tx) => stockLedger(tx).hold(orderId, [{ sku, warehouseId: "WH-BLR", quantity: 1 }]))
  expect(await hold()).toBe(true)
  await mysql.change("DELETE FROM inventory_reservation WHERE order_id = ?", [orderId])
  expect(await hold().then(() => false, isDuplicate)).toBe(true)
  const [row] = await mysql.rows<{ reserved: number }>("SELECT reserved FROM inventory_stock WHERE sku = ?", [
    sku,
  ])
  expect(row?.reserved).toBe(1)
  await mysql.change(
    "INSERT INTO inventory_reservation (order_id, sku, warehouse_id, bucket, quantity, state) VALUES (?, ?, 'WH-BLR', 0, 1, 'HELD')",
    [orderId, sku],
  )
  await inTransaction(mysql, (tx) => stockLedger(tx).release(orderId))
})
