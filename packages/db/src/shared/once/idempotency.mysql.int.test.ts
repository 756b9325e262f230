import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createMysql, type Mysql } from "../client.mysql.ts"
import { inTransaction } from "../unit-of-work.mysql.ts"
import { claim, requestHash, settle } from "./idempotency.mysql.ts"
import { once } from "./inbox.mysql.ts"

let mysql: Mysql
beforeAll(() => {
  mysql = createMysql({ poolSize: 20 })
})
afterAll(() => mysql.close())

const claimOf = (key: string, request: unknown) => ({
  scope: "customer-1",
  operation: "place-order",
  key,
  requestHash: requestHash(request),
})

const place = (key: string, request: unknown, execute: () => unknown) =>
  inTransaction(mysql, async (tx) => {
    const wanted = claimOf(key, request)
    const claimed = await claim(tx, wanted)
    if (claimed.kind !== "fresh") return claimed
    const response = execute()
    await settle(tx, wanted, response)
    return { kind: "settled", response } as const
  })

it("executes once for twenty twins and gives all of them the same answer", async () => {
  const key = newId()
  let executed = 0
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      place(key, { sku: "a", quantity: 1 }, () => {
        executed += 1
        return { orderId: `order-${executed}` }
      }),
    ),
  )
  const committed = new Set(answers.map((answer) => JSON.stringify(answer)))
  expect([...committed]).toHaveLength(1)
  const [rows] = await mysql.pool.query("SELECT COUNT(*) AS n FROM shared_idempotency WHERE idem_key = ?", [
    key,
  ])
  expect(rows).toEqual([{ n: 1 }])
})

it("takes the same request in another order of names, and refuses another request", async () => {
  const key = newId()
  await place(key, { sku: "a", quantity: 1 }, () => ({ orderId: "1" }))
  const again = await place(key, { quantity: 1, sku: "a" }, () => ({ orderId: "2" }))
  expect(again).toEqual({ kind: "settled", response: { orderId: "1" } })
  expect(await place(key, { sku: "a", quantity: 2 }, () => ({}))).toEqual({ kind: "conflict" })
})

it("frees the key when the transaction rolls back", async () => {
  const key = newId()
  const failing = place(key, {}, () => {
    throw new Error("out of stock")
  })
  await expect(failing).rejects.toThrow("out of stock")
  expect(await place(key, {}, () => ({ orderId: "1" }))).toEqual({
    kind: "settled",
    response: { orderId: "1" },
  })
})

it("lets exactly one of ten deliveries of an event take effect", async () => {
  const eventId = newId()
  const effects = await Promise.all(
    Array.from({ length: 10 }, () => inTransaction(mysql, (tx) => once(tx, "test.consumer", eventId))),
  )
  expect(effects.filter(Boolean)).toHaveLength(1)
  expect(await inTransaction(mysql, (tx) => once(tx, "test.other", eventId))).toBe(true)
})
