import { orderOf } from "@haat/domain/ordering/testing"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction, isCheckViolation } from "../shared/index.ts"
import { mysqlOrderBook } from "./order-book.mysql.ts"
import { orderRows } from "./orders.mysql.ts"
import { aDraft } from "./testing/order-draft.builder.ts"
import { wholeOrder } from "./whole-order.mysql.ts"

const mysql = createMysql({ poolSize: 12 })
afterAll(() => mysql.close())
const book = mysqlOrderBook(mysql)

type Rows = ReturnType<typeof orderRows>
const within = <Value>(body: (rows: Rows) => Promise<Value>) =>
  inTransaction(mysql, (tx) => body(orderRows(tx)))

const draft = (given: Parameters<typeof aDraft>[0] = {}, holdMs = 600_000) =>
  aDraft(given, { holdMs, openLimit: 2 })
const insert = (one: ReturnType<typeof draft>) => within((rows) => rows.insert(one))
const at = new Date("2026-01-05T06:31:00.000Z")
const insertsRunning = async (): Promise<number> =>
  (
    await mysql.rows(
      "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'INSERT INTO ordering_order %'",
    )
  ).length

describe("inserting", () => {
  it("keeps an order whole", async () => {
    const one = draft()
    expect(await insert(one)).toBe("inserted")
    const { expiresAt: _expires, ...expected } = one.order
    expect(await book.findById(one.order.id)).toMatchObject(expected)
  })

  it("takes one order per key and per cart version, and no more open ones than allowed", async () => {
    const first = draft()
    await insert(first)
    const { ownerKey, cartId } = first.order
    const twin = { ...draft({ ownerKey }), idempotencyKey: first.idempotencyKey }
    expect(await insert(twin)).toBe("taken")
    expect(await insert(draft({ cartId }))).toBe("taken")
    expect(await insert(draft({ ownerKey, cartVersion: 2 }))).toBe("inserted")
    expect(await insert(draft({ ownerKey, cartVersion: 3 }))).toBe("too-many-open")
  })

  it("tells a place that another order of the shopper took meanwhile from a key or a cart that is taken", async () => {
    const first = draft()
    const { ownerKey } = first.order
    const [isWritten, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const written = within(async (rows) => {
      const outcome = await rows.insert(first)
      isWritten.resolve()
      await goOn.promise
      return outcome
    })
    await isWritten.promise
    const twin = { ...draft({ ownerKey }), idempotencyKey: first.idempotencyKey }
    const beside = [insert(draft({ ownerKey })), insert(twin)]
    await until("both to wait for the place", async () => (await insertsRunning()) === 2).finally(
      goOn.resolve,
    )
    expect([await written, ...(await Promise.all(beside))]).toEqual(["inserted", "place-taken", "taken"])
  })

  it("lets one shopper hold no more units of a SKU than allowed, in orders of several lines too", async () => {
    const { ownerKey, lines } = draft().order
    const [line] = lines
    if (!line) throw new Error("no line")
    const wanting = (...wanted: readonly (readonly [string, number])[]) => {
      const all = wanted.map(([sku, quantity], at) => ({
        ...line,
        ...{ lineNo: at + 1, sku, quantity, lineMinor: line.unitPriceMinor * quantity },
      }))
      return insert(draft({ ownerKey, cartVersion: wanted.length, lines: all }))
    }
    expect(await wanting(["cup", 8], ["lamp", 20])).toBe("inserted")
    expect(await wanting(["cup", 13])).toBe("too-many-units")
    expect(await wanting(["rug", 1], ["lamp", 1])).toBe("too-many-units")
    expect(await wanting(["rug", 1], ["cup", 12], ["mat", 1])).toBe("inserted")
  })

  it("caps open orders even when they come side by side", async () => {
    const { ownerKey } = draft().order
    const answers = await Promise.all(Array.from({ length: 8 }, () => insert(draft({ ownerKey }))))
    const [row] = await mysql.rows<{ open: number }>(
      "SELECT COUNT(*) AS open FROM ordering_order WHERE owner_key = ? AND open_no IS NOT NULL",
      [ownerKey],
    )
    expect(Number(row?.open)).toBeLessThanOrEqual(2)
    expect(answers.filter((answer) => answer === "inserted").length).toBe(Number(row?.open))
  })

  it("refuses sums that don't add up", async () => {
    const broken = await insert(draft({ totalMinor: 1 })).then(() => false, isCheckViolation)
    expect(broken).toBe(true)
  })
})

describe("moving", () => {
  it("lets one of two movers win, and writes history and event with it", async () => {
    const one = draft()
    await insert(one)
    const { id } = one.order
    const locked = await within((rows) => rows.lock(id))
    if (!locked) throw new Error("not found")
    const cancel = { name: "cancel-unpaid", to: "CANCELLED", at, detail: "by test" } as const
    const answers = await Promise.all([1, 2, 3].map(() => within((rows) => rows.move(locked, cancel))))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect((await book.findWithHistory("id", id))?.history).toEqual([
      { name: "cancel-unpaid", to: "CANCELLED", at, detail: "by test" },
    ])
    const events = await mysql.rows<{ type: string }>(
      "SELECT type FROM shared_outbox WHERE aggregateid = ? ORDER BY id",
      [id],
    )
    expect(events.map(({ type }) => type)).toEqual([
      "ordering.order_reserved.v1",
      "ordering.order_cancelled.v1",
    ])
  })

  it("frees the cart version and the open place when an order ends unpaid", async () => {
    const one = draft()
    await insert(one)
    const locked = await within((rows) => rows.lock(one.order.id))
    if (!locked) throw new Error("not found")
    await within((rows) => rows.move(locked, { name: "cancel-unpaid", to: "CANCELLED", at, detail: "" }))
    const { ownerKey, cartId } = one.order
    expect(await insert(draft({ ownerKey, cartId }))).toBe("inserted")
  })

  it("doesn't expire early, by the primary's clock", async () => {
    const expire = { name: "expire", to: "EXPIRED", at, detail: "", onlyWhenDue: true } as const
    for (const [holdMs, over] of [
      [60_000, false],
      [-1, true],
    ] as const) {
      const one = draft({}, holdMs)
      await insert(one)
      const locked = await within((rows) => rows.lock(one.order.id))
      expect(locked?.holdOver).toBe(over)
      expect(locked && (await within((rows) => rows.move(locked, expire)))).toBe(over)
    }
  })

  it("doesn't revive an order whose cart was ordered again", async () => {
    const one = draft({}, -1)
    await insert(one)
    const locked = await within((rows) => rows.lock(one.order.id))
    if (!locked) throw new Error("not found")
    await within((rows) => rows.move(locked, { name: "expire", to: "EXPIRED", at, detail: "" }))
    await insert(draft({ ownerKey: one.order.ownerKey, cartId: one.order.cartId }))
    const again = await within((rows) => rows.lock(one.order.id))
    const set = { capturedAttemptId: newId(), late: true }
    const revive = { name: "place-late", to: "PLACED", at, detail: "", set } as const
    expect(again && (await within((rows) => rows.move(again, revive)))).toBe(false)
  })

  it("lengthens a hold once", async () => {
    const one = draft()
    await insert(one)
    const extend = () => within((rows) => rows.extendHold(one.order.id, 900_000))
    expect([await extend(), await extend()]).toEqual([true, false])
  })
})

it("reads an order whole with its lines in their order, by any of its keys, and none that isn't there", async () => {
  const first = orderOf().lines[0]
  if (!first) throw new Error("no line")
  const lines = [first, { ...first, lineNo: 2, discountMinor: 7, taxMinor: 3 }]
  const one = draft({ lines })
  await within((rows) => rows.insert(one))
  const { id, code } = one.order
  const byCode = await wholeOrder<object>(mysql, { where: "code = ?", values: [code] })
  expect(byCode?.record).toMatchObject({ id, lines })
  expect(byCode?.record.discountMinor).toBe(one.order.discountMinor)
  const locked = await within((rows) => rows.lockByCode(code))
  expect(locked).toEqual(await within((rows) => rows.lock(id)))
  expect(await within((rows) => rows.lockByCode("NOSUCH"))).toBeNull()
})
