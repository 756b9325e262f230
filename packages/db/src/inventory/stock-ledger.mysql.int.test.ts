import { newId } from "@haat/platform/ids"
import { metrics } from "@haat/platform/telemetry"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction, isCheckViolation, isDuplicate } from "../shared/index.ts"
import { mysqlCounts } from "./counts.mysql.ts"
import { stockLedger } from "./stock-ledger.mysql.ts"

const mysql = createMysql({ poolSize: 16 })
afterAll(() => mysql.close())

type Ledger = ReturnType<typeof stockLedger>
const within = <Value>(body: (ledger: Ledger) => Promise<Value>) =>
  inTransaction(mysql, (tx) => body(stockLedger(tx)))

const shelf = async (units: number) => {
  const sku = `SKU-${newId()}`
  await mysqlCounts(mysql).book({ sku, refId: "r1", counts: [{ warehouseId: "WH-BLR", count: units }] })
  const level = async () => {
    const [row] = await mysql.rows<Record<string, number>>(
      "SELECT on_hand, reserved, allocated FROM inventory_stock WHERE sku = ?",
      [sku],
    )
    return row ? [row.on_hand, row.reserved, row.allocated] : []
  }
  const hold = (quantity: number, orderId = newId()) =>
    within(async (ledger) => {
      if (!(await ledger.hold(orderId, [{ sku, warehouseId: "WH-BLR", quantity }]))) throw new Error("short")
      return orderId
    })
  return { sku, level, hold }
}

describe("an order's stock", () => {
  it("goes from held to committed to given back, once each", async () => {
    const { level, hold } = await shelf(5)
    const orderId = await hold(2)
    expect(await level()).toEqual([5, 2, 0])
    await within((ledger) => ledger.commit(orderId))
    expect(await level()).toEqual([5, 0, 2])
    await expect(within((ledger) => ledger.commit(orderId))).rejects.toThrow("no stock to COMMIT")
    await expect(within((ledger) => ledger.release(orderId))).rejects.toThrow("no stock to RELEASE")
    await within((ledger) => ledger.deallocate(orderId))
    expect(await level()).toEqual([5, 0, 0])
  })

  it("is released, and taken again late only while it lasts", async () => {
    const { level, hold } = await shelf(2)
    const first = await hold(2)
    await within((ledger) => ledger.release(first))
    const second = await hold(1)
    const retake = within(async (ledger) => {
      if (!(await ledger.retake(first))) throw new Error("gone")
    })
    await expect(retake).rejects.toThrow("gone")
    expect(await level()).toEqual([2, 1, 0])
    await within((ledger) => ledger.release(second))
    expect(await within((ledger) => ledger.retake(first))).toBe(true)
    expect(await level()).toEqual([2, 0, 2])
  })

  it("can't be held beyond what is there, however many try", async () => {
    const { level, hold } = await shelf(10)
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => hold(1)))
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(10)
    expect(await level()).toEqual([10, 10, 0])
  })

  it("can't be held twice for one order", async () => {
    const { level, hold } = await shelf(10)
    const orderId = await hold(1)
    const again = await hold(1, orderId).catch(isDuplicate)
    expect(again).toBe(true)
    expect(await level()).toEqual([10, 1, 0])
  })
})

const retried = async (): Promise<number> => {
  const counted = await metrics.getSingleMetric("haat_mysql_transaction_retries_total")?.get()
  return counted?.values[0]?.value ?? 0
}

it("is locked in one order, so that two buyers never wait for each other crosswise", async () => {
  const [a, b] = [await shelf(200), await shelf(200)]
  const before = await retried()
  const unit = ({ sku }: typeof a) => ({ sku, warehouseId: "WH-BLR", quantity: 1 })
  const buy = (index: number) =>
    within((ledger) => ledger.hold(newId(), index % 2 === 0 ? [unit(a), unit(b)] : [unit(b), unit(a)]))
  await Promise.all(Array.from({ length: 150 }, (_, index) => buy(index)))
  expect(await a.level()).toEqual([200, 150, 0])
  expect(await retried()).toBe(before)
})

describe("the schema itself", () => {
  it.each(["reserved = 11", "on_hand = -1", "allocated = -1", "on_hand = 1, reserved = 1, allocated = 1"])(
    "refuses %s",
    async (change) => {
      const { sku } = await shelf(10)
      const broken = await mysql
        .change(`UPDATE inventory_stock SET ${change} WHERE sku = ?`, [sku])
        .then(() => false, isCheckViolation)
      expect(broken).toBe(true)
    },
  )
})

it("tells when the last unit goes and when one comes back, not in between", async () => {
  const { sku, hold } = await shelf(3)
  await hold(1)
  const last = await hold(2)
  await within((ledger) => ledger.release(last))
  const events = await mysql.rows<{ payload: string }>(
    "SELECT payload FROM shared_outbox WHERE aggregateid = ? ORDER BY id",
    [sku],
  )
  const facts = events.map(
    ({ payload }) =>
      (JSON.parse(payload) as { payload: { crossed: string; available: number; revision: number } }).payload,
  )
  expect(facts.map(({ crossed, available }) => [crossed, available])).toEqual([
    ["in", 3],
    ["out", 0],
    ["in", 2],
  ])
  expect(facts.map(({ revision }) => revision)).toEqual(
    [...facts.map(({ revision }) => revision)].sort((a, b) => a - b),
  )
})
