import { countsContract } from "@haat/domain/inventory/testing"
import { newId } from "@haat/platform/ids"
import { metrics } from "@haat/platform/telemetry"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { mysqlAvailability } from "./availability.mysql.ts"
import { differences } from "./count-rows.mysql.ts"
import { mysqlCounts } from "./counts.mysql.ts"
import { stockLedger } from "./stock-ledger.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())

const counts = mysqlCounts(mysql)
countsContract(async () => ({
  counts,
  availability: mysqlAvailability(mysql),
  freshSku: () => `SKU-${newId()}`,
}))

const row = async (sku: string) =>
  (
    await mysql.rows<Record<string, number>>(
      "SELECT on_hand, reserved, allocated, shortfall FROM inventory_stock WHERE sku = ? AND warehouse_id = 'WH-BLR'",
      [sku],
    )
  )[0]

/** Transactions run again because another one was in the way. */
const deadlocks = async (): Promise<number> =>
  (await metrics.getSingleMetric("haat_mysql_transaction_retries_total")?.get())?.values[0]?.value ?? 0

const eventsOf = async (sku: string) =>
  (
    await mysql.rows<{ type: string; payload: string }>(
      "SELECT type, payload FROM shared_outbox WHERE aggregateid = ? ORDER BY id",
      [sku],
    )
  ).map(({ type, payload }) => [type, (JSON.parse(payload) as { payload: Record<string, unknown> }).payload])

it("races with sales: the difference is booked, never the count itself", async () => {
  const sku = `SKU-${newId()}`
  const count = (refId: string, units: number) =>
    counts.book({ sku, refId, counts: [{ warehouseId: "WH-BLR", count: units }] })
  await count("r1", 100)
  const sell = () =>
    inTransaction(mysql, async (tx) => {
      const held = await stockLedger(tx).hold(newId(), [{ sku, warehouseId: "WH-BLR", quantity: 1 }])
      if (!held) throw new Error("nothing left")
    })
  await Promise.all([
    ...Array.from({ length: 20 }, sell),
    count("r2", 110),
    ...Array.from({ length: 20 }, sell),
  ])
  expect(await row(sku)).toEqual({ on_hand: 110, reserved: 40, allocated: 0, shortfall: 0 })
})

it("stops selling and tells, when a count falls below what is promised", async () => {
  const sku = `SKU-${newId()}`
  const count = (refId: string, units: number) =>
    counts.book({ sku, refId, counts: [{ warehouseId: "WH-BLR", count: units }] })
  await count("r1", 10)
  await inTransaction(mysql, (tx) =>
    stockLedger(tx).hold(newId(), [{ sku, warehouseId: "WH-BLR", quantity: 6 }]),
  )
  await count("r2", 2)
  expect(await row(sku)).toEqual({ on_hand: 6, reserved: 6, allocated: 0, shortfall: 4 })
  const told = await eventsOf(sku)
  expect(told).toContainEqual([
    "inventory.stock_short.v1",
    { sku, warehouseId: "WH-BLR", onHand: 2, promised: 6 },
  ])
  expect(
    told.filter(([type]) => type === "inventory.availability_changed.v1").map(([, facts]) => facts),
  ).toMatchObject([
    { crossed: "in", available: 10 },
    { crossed: "out", available: 0 },
  ])
})

it("locks many SKUs in the one order of rows, so that it never meets an order crosswise", async () => {
  const skus = Array.from({ length: 40 }, () => `SKU-${newId()}`).sort()
  const told = skus.map((sku, at) => ({
    sku,
    refId: "r1",
    counts: [{ warehouseId: "WH-BLR", count: at + 50 }],
  }))
  await counts.bookAll(told)
  const seen = await inTransaction(mysql, (tx) => differences(tx, [...told].reverse()))
  expect(seen.map(({ sku, onHand }) => [sku, onHand])).toEqual(skus.map((sku) => [sku, 0]))
  const sellAll = () =>
    inTransaction(mysql, async (tx) => {
      const held = skus.map((sku) => ({ sku, warehouseId: "WH-BLR", quantity: 1 }))
      if (!(await stockLedger(tx).hold(newId(), held))) throw new Error("nothing left")
    })
  const before = await deadlocks()
  const countAgain = (refId: string) =>
    counts.bookAll(
      [...told].reverse().map((one) => ({ ...one, refId, counts: [{ warehouseId: "WH-BLR", count: 90 }] })),
    )
  await Promise.all([sellAll(), countAgain("r2"), sellAll(), countAgain("r3"), sellAll()])
  expect(await deadlocks()).toBe(before)
  for (const sku of skus) expect(await row(sku)).toMatchObject({ on_hand: 90, reserved: 3 })
})
