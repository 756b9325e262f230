import type { StaffAsk } from "@haat/domain/ordering"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction } from "../../shared/index.ts"
import { groupOrders } from "../groups/new-orders.mysql.ts"
import { aDraft } from "../testing/order-draft.builder.ts"
import { mysqlStaffAsks, staffAskRows } from "./staff-asks.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())
const at = new Date("2026-11-22T06:00:00.000Z")

const asked = async (): Promise<StaffAsk> => {
  const draft = aDraft()
  const ask: StaffAsk = {
    ...{ id: newId(), orderId: draft.order.id, status: "ASKED", step: { kind: "refund", amountMinor: 900 } },
    ...{
      amountMinor: 900,
      reason: "a broken lid",
      askedBy: "asha",
      askedAt: at,
      decidedBy: null,
      decidedAt: null,
    },
  }
  await inTransaction(mysql, async (tx) => {
    await groupOrders(tx).insertAll([{ draft, openNo: 1 }])
    await staffAskRows(tx).insert(ask)
  })
  return ask
}

const decide = (id: string, status: "DONE" | "REFUSED" | "WITHDRAWN", by: string) =>
  inTransaction(mysql, (tx) => staffAskRows(tx).decide(id, { status, by, at }))

it("is decided once, by another, or taken back by who asked; the statement itself sees to it", async () => {
  const { id } = await asked()
  expect([await decide(id, "DONE", "asha"), await decide(id, "WITHDRAWN", "bela")]).toEqual([false, false])
  const many = await Promise.all(["bela", "carl", "dina"].map((by) => decide(id, "DONE", by)))
  expect(many.filter(Boolean)).toHaveLength(1)
  expect(await decide(id, "WITHDRAWN", "asha")).toBe(false)
  expect(await decide((await asked()).id, "WITHDRAWN", "asha")).toBe(true)
})

it("can't be marked as done by who asked, even by hand", async () => {
  const { id } = await asked()
  const forged = inTransaction(mysql, (tx) =>
    tx.change("UPDATE ordering_staff_ask SET status = 'DONE', decided_by = 'asha' WHERE id = ?", [id]),
  )
  await expect(forged).rejects.toThrow(/ordering_staff_ask_second/)
})

it("lists what waits, newest first, page by page", async () => {
  const [older, newer] = [await asked(), await asked()]
  const asks = mysqlStaffAsks(mysql)
  const first = await asks.listAsks({ open: true, cursor: null, limit: 1 })
  expect(first.items.map(({ id, step }) => [id, step])).toEqual([[newer.id, newer.step]])
  const second = await asks.listAsks({ open: true, cursor: first.next, limit: 1 })
  expect(second.items[0]?.id).toBe(older.id)
  expect(await asks.find(older.id)).toMatchObject({ askedBy: "asha", decidedBy: null, askedAt: at })
  expect((await asks.asksOf(older.orderId)).map(({ id }) => id)).toEqual([older.id])
})
