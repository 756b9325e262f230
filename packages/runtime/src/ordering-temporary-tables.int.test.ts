import { createCarts } from "@haat/db/basket"
import { systemClock } from "@haat/platform/clock"
import { rereadEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { checkOut, openScene, payFor, placeInputOf, viewerOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

const connections = 2

beforeAll(() => {
  vi.stubEnv("MYSQL_POOL", String(connections))
  rereadEnv()
})

afterAll(async () => {
  await closeAll()
  vi.unstubAllEnvs()
  rereadEnv()
})

/** Temporary files that the statements of this pool, and nobody else's, have made the server write. */
const filesWritten = async (): Promise<number> => {
  const { pool } = clients.mysql()
  const taken = await Promise.all(Array.from({ length: connections }, () => pool.getConnection()))
  const counts = await Promise.all(
    taken.map(async (connection) => {
      const [rows] = await connection.query("SHOW SESSION STATUS LIKE 'Created_tmp_disk_tables'")
      connection.release()
      return Number((rows as { readonly Value: string }[])[0]?.Value)
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

it("counts the temporary files of its own statements", async () => {
  const before = await filesWritten()
  await clients
    .mysql()
    .rows("SELECT body FROM (SELECT DISTINCT body, fact FROM payment_webhook LIMIT 1) AS wide")
  expect(await filesWritten()).toBeGreaterThan(before)
})

it("no statement of a whole checkout makes the server write a temporary file", async () => {
  const {
    ordering,
    bank,
    buyer: buyerOf,
    skuOf,
  } = await openScene({
    kettle: { "WH-BLR": 9 },
    lamp: { "WH-BLR": 9 },
  })
  const carts = createCarts(clients.mysql(), { clock: systemClock, ids: { uuid: newId, code: newId } })
  const buyer = buyerOf({ kettle: 1, lamp: 2 })
  const { ownerKey, lines } = buyer.cart
  const before = await filesWritten()

  await carts.change(ownerKey, () => ({ ok: true, value: lines }))
  expect((await carts.load(ownerKey)).lines.map(({ sku }) => sku)).toEqual([skuOf("kettle"), skuOf("lamp")])
  const input = placeInputOf(buyer, await checkOut(ordering, buyer))
  const placed = await ordering.placeAndPay(input)
  if (!placed.ok) throw new Error(`refused: ${JSON.stringify(placed.error)}`)
  const { code } = placed.value.order
  expect(await ordering.getOrder(code, viewerOf(buyer))).toMatchObject({
    value: { status: "PAYMENT_PENDING" },
  })
  await ordering.settle(bank.pay(await payFor(ordering, buyer, code)))
  const seen = await ordering.getOrder(code, viewerOf(buyer))
  expect(seen).toMatchObject({ value: { status: "PLACED", lines: [{ quantity: 1 }, { quantity: 2 }] } })
  await carts.clear({ ownerKey, cartVersion: 1, fact: newId() }, () => [])
  await ordering.listOrders(buyer.shopper, { cursor: null, limit: 10 })

  expect((await filesWritten()) - before).toBe(0)
})
