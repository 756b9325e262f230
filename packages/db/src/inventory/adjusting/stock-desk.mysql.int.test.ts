import { newId } from "@haat/platform/ids"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { listAdminActions } from "../../shared/admin/admin-actions.mysql.ts"
import { createMysql, inTransaction } from "../../shared/index.ts"
import { mysqlCounts } from "../counts.mysql.ts"
import { stockLedger } from "../stock-ledger.mysql.ts"
import { adjusting } from "./adjustments.mysql.ts"
import { mysqlStockDesk } from "./stock-desk.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())
const desk = mysqlStockDesk(mysql)
const warehouseId = "WH-BLR"

let sku: string
beforeEach(async () => {
  sku = `DESK-${newId()}`
  await mysqlCounts(mysql).book({ sku, refId: "r1", counts: [{ warehouseId, count: 5 }] })
})

const adjust = (change: number, given: { id?: string; sku?: string } = {}) =>
  adjusting(mysql)({
    id: newId(),
    sku,
    warehouseId,
    change,
    reason: "Found behind the shelf",
    actorId: "admin-1",
    ...given,
  })
const hold = (quantity: number) =>
  inTransaction(mysql, (tx) => stockLedger(tx).hold(newId(), [{ sku, warehouseId, quantity }]))
const rowsOf = (only: "all" | "sold-out" | "short", text = sku) =>
  desk.list({ text, warehouseId: null, only, cursor: null, limit: 10 })
const ledgerOf = (cursor: string | null, limit: number) => desk.ledger({ sku, warehouseId, cursor, limit })

describe("a correction by hand", () => {
  it("moves the stock and leaves its reason in the ledger and its trace with the staff's actions", async () => {
    expect(await adjust(3)).toMatchObject({ ok: true, value: { onHand: 8, available: 8 } })
    const { items } = await ledgerOf(null, 10)
    expect(items.map(({ kind, onHand, reason }) => [kind, onHand, reason])).toEqual([
      ["ADJUST", 3, "Found behind the shelf"],
      ["COUNT", 5, null],
    ])
    const { items: actions } = await listAdminActions(mysql, {
      ...{ cursor: null, limit: 5, subject: `stock:${sku}@${warehouseId}` },
    })
    expect(actions).toMatchObject([
      { actorId: "admin-1", before: { onHand: 5 }, after: { onHand: 8, reason: "Found behind the shelf" } },
    ])
  })

  it("is booked once, however often and however many at once send it", async () => {
    const id = newId()
    const answers = await Promise.all([1, 2, 3, 4].map(() => adjust(2, { id })))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect((await rowsOf("all")).items[0]?.onHand).toBe(7)
  })

  it("never takes what buyers were promised, and leaves no trace when refused", async () => {
    await hold(4)
    expect(await adjust(-2)).toEqual({ ok: false, error: { code: "STOCK_PROMISED", most: 1, promised: 4 } })
    expect((await ledgerOf(null, 10)).items.map(({ kind }) => kind)).not.toContain("ADJUST")
    expect(await adjust(-1)).toMatchObject({ ok: true, value: { available: 0 } })
    expect(await adjust(-1, { sku: "NOBODY-KNOWS" })).toMatchObject({ error: { code: "STOCK_NOT_FOUND" } })
  })

  it("tells the others when the last unit goes and when the first comes", async () => {
    await adjust(-5)
    await adjust(1)
    const events = await mysql.rows<{ payload: string }>(
      "SELECT payload FROM shared_outbox WHERE aggregateid = ? ORDER BY id",
      [sku],
    )
    const crossed = events.map(({ payload }) => JSON.parse(payload).payload.crossed)
    expect(crossed.slice(-2)).toEqual(["out", "in"])
  })
})

describe("the desk", () => {
  it("finds rows by a part of the SKU, sold out or short", async () => {
    expect((await rowsOf("all")).items).toMatchObject([{ sku, onHand: 5, reserved: 0, available: 5 }])
    expect((await rowsOf("sold-out")).items).toEqual([])
    expect((await rowsOf("all", "100%_no")).items).toEqual([])
    await hold(5)
    await mysqlCounts(mysql).book({ sku, refId: "r2", counts: [{ warehouseId, count: 3 }] })
    expect((await rowsOf("short")).items).toMatchObject([{ sku, shortfall: 2, available: 0 }])
    expect((await desk.shortfall()).units).toBeGreaterThanOrEqual(2)
  })

  it("pages through rows and through a ledger, each once", async () => {
    await mysqlCounts(mysql).book({ sku, refId: "r3", counts: [{ warehouseId: "WH-DEL", count: 1 }] })
    const first = await desk.list({ text: sku, warehouseId: null, only: "all", cursor: null, limit: 1 })
    const rest = await desk.list({ text: sku, warehouseId: null, only: "all", cursor: first.next, limit: 5 })
    expect([...first.items, ...rest.items].map((row) => row.warehouseId)).toEqual(["WH-BLR", "WH-DEL"])
    expect(rest.next).toBeNull()
    for (const change of [1, 2, 3]) await adjust(change)
    const seen: string[] = []
    for (let cursor: string | null = null; ; ) {
      const page = await ledgerOf(cursor, 2)
      seen.push(...page.items.map(({ refId }) => refId))
      cursor = page.next
      if (cursor === null) break
    }
    expect([seen.length, new Set(seen).size]).toEqual([4, 4])
  })
})
