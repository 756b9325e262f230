import { orderOf } from "@haat/domain/ordering/testing"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { mysqlOrderBook } from "./order-book.mysql.ts"
import { ordersWithHistory } from "./order-history.mysql.ts"
import { orderRows } from "./orders.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
const book = mysqlOrderBook(mysql)
const ownerKey = `v:${newId()}`
const all = 1_000_000
const orders = Array.from({ length: 5 }, (_, index) => {
  const id = newId()
  return orderOf({ id, code: id.slice(-12).toUpperCase(), ownerKey, cartId: id, cartVersion: index })
})

beforeAll(async () => {
  for (const order of orders) {
    const rest = {
      idempotencyKey: `key-${order.id}`,
      requestHash: "b".repeat(64),
      openLimit: 9,
      unitLimit: 20,
    }
    const holdMs = order === orders[0] ? -1000 : 600_000
    await inTransaction(mysql, (tx) => orderRows(tx).insert({ order, holdMs, ...rest }))
  }
})
afterAll(() => mysql.close())

it("finds an order by code, id, key and cart version, and nobody else's", async () => {
  const [, second] = orders
  if (!second) throw new Error("no order")
  const found = await Promise.all([
    book.findByCode(second.code),
    book.findById(second.id),
    book.findByKey(ownerKey, `key-${second.id}`),
    book.findByCart(second.cartId, second.cartVersion),
  ])
  expect(found.map((order) => order?.id)).toEqual([second.id, second.id, second.id, second.id])
  expect(await book.findByKey("v:someone", `key-${second.id}`)).toBeNull()
  expect(await book.findByCode("NOSUCHCODE")).toBeNull()
})

it("reads orders as they are, each with its own moves, oldest first, or none", async () => {
  const [, , , moved, still] = orders
  if (!moved || !still) throw new Error("no orders")
  const at = new Date("2026-01-05T06:30:00.123Z")
  await inTransaction(mysql, async (tx) => {
    for (const [name, to] of [
      ["start-payment", "PAYMENT_PENDING"],
      ["decline", "RESERVED"],
    ] as const) {
      const order = await orderRows(tx).lock(moved.id)
      if (order) await orderRows(tx).move(order, { name, to, at, detail: `${name} it` })
    }
  })
  const found = await ordersWithHistory(mysql, "code", [still.code, moved.code, "NOSUCHCODE"])
  const byId = new Map(found.map((one) => [one.order.id, one]))
  expect(byId.size).toBe(2)
  expect(byId.get(still.id)?.history).toEqual([])
  expect(byId.get(moved.id)?.history).toEqual([
    { name: "start-payment", to: "PAYMENT_PENDING", at, detail: "start-payment it" },
    { name: "decline", to: "RESERVED", at, detail: "decline it" },
  ])
  for (const { id } of [moved, still]) expect(byId.get(id)?.order).toEqual(await book.findById(id))
  const asked = await Promise.all([moved, still, moved].map(({ code }) => book.findWithHistory("code", code)))
  expect(asked.map((one) => one?.order.id)).toEqual([moved.id, still.id, moved.id])
})

it("lists newest first, page by page, to the end", async () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof book.list>> = await book.list(ownerKey, { cursor, limit: 2 })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toEqual(orders.map(({ id }) => id).reverse())
})

it("lists only what stands where it is asked for, for its owner and for staff", async () => {
  const [, , third] = orders
  await mysql.change("UPDATE ordering_order SET status = 'DELIVERED' WHERE id = ?", [third?.id ?? ""])
  const page = { cursor: null, limit: 50 }
  const own = await book.list(ownerKey, { ...page, statuses: ["DELIVERED", "RETURNED"] })
  expect(own.items.map(({ id }) => id)).toEqual([third?.id])
  const all = await book.listAll({ ...page, statuses: ["DELIVERED", "RESERVED"] })
  const ids = all.items.map(({ id }) => id)
  expect(ids).toEqual([...ids].sort().reverse())
  expect(ids).toEqual(expect.arrayContaining(orders.map(({ id }) => id)))
  const first = await book.listAll({ cursor: null, limit: 1, statuses: [] })
  const second = await book.listAll({ cursor: first.next, limit: 1, statuses: [] })
  expect((second.items[0]?.id ?? "") < (first.items[0]?.id ?? "")).toBe(true)
  expect(first.items[0]).toMatchObject({ email: expect.any(String), city: expect.any(String) })
})

it("lists holds that are over, and leaves those somebody is working on", async () => {
  const [first, second] = orders
  // For a moment another test's look at all that is over may have the row.
  const isListed = async () => (await book.listDue(all)).includes(first?.id ?? "")
  await until("the hold that is over", isListed)
  expect(await book.listDue(all)).not.toContain(second?.id)
  const other = createMysql({ poolSize: 1 })
  const [isLocked, isSeen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const working = inTransaction(other, async (tx) => {
    await orderRows(tx).lock(first?.id ?? "")
    isLocked.resolve()
    await isSeen.promise
  })
  await Promise.race([isLocked.promise, working])
  const meanwhile = book.listDue(all)
  await meanwhile.catch(() => undefined).finally(isSeen.resolve)
  await working.finally(other.close)
  expect(await meanwhile).not.toContain(first?.id)
  await until("the hold that nobody works on", isListed)
})
