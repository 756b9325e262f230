import { lockedOf, orderOf } from "@haat/domain/ordering/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction } from "../../shared/index.ts"
import { mysqlOrderBook } from "../order-book.mysql.ts"
import { aDraft } from "../testing/order-draft.builder.ts"
import { capturedOrders } from "./captured-orders.mysql.ts"
import { groupOrders } from "./new-orders.mysql.ts"

const mysql = createMysql({ poolSize: 6 })
afterAll(() => mysql.close())
const book = mysqlOrderBook(mysql)

type Rows = ReturnType<typeof capturedOrders>
const within = <Value>(body: (rows: Rows) => Promise<Value>) =>
  inTransaction(mysql, (tx) => body(capturedOrders(tx)))

const at = new Date("2026-01-05T06:31:00.000Z")
const step = { to: "PLACED", at, detail: "Payment received" } as const

/** An order of two lines in payment. */
const paying = async (): Promise<string> => {
  const [line] = orderOf().lines
  if (!line) throw new Error("an order has a line")
  const lines = [line, { ...line, lineNo: 2, sku: "cup" }]
  const draft = aDraft({ lines, status: "PAYMENT_PENDING", version: 1 })
  await inTransaction(mysql, (tx) => groupOrders(tx).insertAll([{ draft, openNo: 1 }]))
  return draft.order.id
}
const several = (count: number) => Promise.all(Array.from({ length: count }, paying))
const place = (ids: readonly string[]) =>
  within(async ({ lockFree, placeAll }) => {
    const locked = await lockFree(ids)
    await placeAll(
      locked.map((order) => ({ order, attemptId: `attempt-${order.id.slice(-20)}` })),
      step,
    )
  })

describe("orders that captures pay", () => {
  it("are locked whole and placed together, each with its attempt, its step and its event", async () => {
    const ids = await several(3)
    await place(ids)
    for (const id of ids) {
      expect(await book.findById(id)).toMatchObject({
        ...{ status: "PLACED", version: 2, placedAt: at, expiresAt: null },
        ...{ capturedAttemptId: `attempt-${id.slice(-20)}`, lines: [{ sku: "kettle" }, { sku: "cup" }] },
      })
      const found = await book.findWithHistory("id", id)
      expect(found?.history.map(({ name, detail }) => [name, detail])).toEqual([
        ["place", "Payment received"],
      ])
      const told = await mysql.rows<{ type: string; payload: string }>(
        "SELECT type, payload FROM shared_outbox WHERE aggregateid = ? AND type LIKE '%placed%'",
        [id],
      )
      expect(told.map(({ payload }) => JSON.parse(payload).payload.lines.length)).toEqual([2])
    }
  })

  it("are left out while somebody else has them in hand, nobody waits", async () => {
    const [free = "", busy = ""] = await several(2)
    const elsewhere = await mysql.pool.getConnection()
    await elsewhere.query("START TRANSACTION")
    await elsewhere.query("SELECT id FROM ordering_order WHERE id = ? FOR UPDATE", [busy])
    const lockedOf = async (...ids: string[]) =>
      (await within(({ lockFree }) => lockFree(ids))).map(({ id }) => id)
    expect(await lockedOf(busy, free)).toEqual([free])
    expect(await lockedOf(busy)).toEqual([])
    await elsewhere.query("ROLLBACK")
    elsewhere.release()
    expect(await lockedOf(busy)).toEqual([busy])
  })

  it("say whether their hold is over", async () => {
    const [id = ""] = await several(1)
    const overOf = async () => (await within(({ lockFree }) => lockFree([id])))[0]?.holdOver
    expect(await overOf()).toBe(false)
    await mysql.change("UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) WHERE id = ?", [id])
    expect(await overOf()).toBe(true)
  })

  it("are all left as they are when one isn't as it was locked", async () => {
    const [one = "", other = ""] = await several(2)
    await place([other])
    const stale = [one, other].map((id) => ({
      order: lockedOf({ id, status: "PAYMENT_PENDING", version: 1 }),
      attemptId: newId(),
    }))
    await expect(within(({ placeAll }) => placeAll(stale, step))).rejects.toThrow("not as it was locked")
    expect(await book.findById(one)).toMatchObject({ status: "PAYMENT_PENDING", capturedAttemptId: null })
  })
})
