import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { redisMarks } from "../../inventory/sold-out-marks.redis.ts"
import { holdKey, redisHolds } from "../../ordering/hold-timers.redis.ts"
import { createMysql } from "../../shared/index.ts"
import { strayHolds, strayMarks } from "./hints.redis.ts"

const mysql = createMysql({ poolSize: 2 })
const redis = createRedis("audit-test")
const made: { readonly orders: string[]; readonly skus: Map<string, number> } = {
  orders: [],
  skus: new Map(),
}

afterAll(async () => {
  for (const id of made.orders) {
    await mysql.change("DELETE FROM ordering_order WHERE id = ?", [id])
    await redis.del(holdKey(id))
  }
  // Movements stay for good, so their stock stays with them, and the marks are told the truth.
  for (const [sku, available] of made.skus) {
    await mysql.change("UPDATE inventory_stock SET version = 9999 WHERE sku = ?", [sku])
    await mark(sku, 9_999, available)
  }
  redis.disconnect()
  await mysql.close()
})

const order = async (status: string, agedSeconds: number): Promise<string> => {
  const id = newId()
  made.orders.push(id)
  await mysql.change(
    `INSERT INTO ordering_order (id, code, owner_key, email, status, version, cart_id, cart_version, idem_key,
       request_hash, quote_id, currency, items_minor, discount_minor, delivery_minor, tax_minor, total_minor, address,
       created_at, expires_at)
     VALUES (?, ?, ?, 'a@example.com', ?, 0, ?, 1, ?, '${"0".repeat(64)}', '${"0".repeat(64)}', 'INR', 100, 0, 0, 0, 100,
       '{}', UTC_TIMESTAMP(3) - INTERVAL ${agedSeconds} SECOND, UTC_TIMESTAMP(3) + INTERVAL 60 SECOND)`,
    [id, id.slice(-12), `v:${id}`, status, id, id],
  )
  return id
}
const remind = (id: string, inSeconds: number) =>
  redisHolds(redis).start([
    { id, status: "RESERVED", expiresAt: new Date(Date.now() + inSeconds * 1000) } as never,
  ])
const whyOf = async (id: string) =>
  (await strayHolds({ redis, sql: mysql })).find((row) => row.id === id)?.why

it("finds reminders of holds that are over, end sooner or never were, once they are older than the lag", async () => {
  const [sound, over, justOver, later, nobody] = [
    await order("RESERVED", 300),
    await order("EXPIRED", 300),
    await order("EXPIRED", 1),
    await order("PAYMENT_PENDING", 300),
    newId(),
  ]
  made.orders.push(nobody)
  for (const id of [sound, over, justOver, nobody]) await remind(id, 60)
  await remind(later, 600)
  expect(await whyOf(sound)).toBeUndefined()
  expect(await whyOf(over)).toBe("the hold is over")
  expect(await whyOf(justOver)).toBeUndefined()
  expect(await whyOf(later)).toBe("ends later than the order's own hold")
  expect(await whyOf(nobody)).toBe("no such order")
})

const stock = async (onHand: number, version: number, movedSecondsAgo: number): Promise<string> => {
  const sku = `AUDIT-${newId()}`
  made.skus.set(sku, onHand)
  await mysql.change(
    "INSERT INTO inventory_stock (sku, warehouse_id, bucket, on_hand, reserved, version) VALUES (?, 'WH-BLR', 0, ?, 0, ?)",
    [sku, onHand, version],
  )
  await mysql.change(
    `INSERT INTO inventory_movement (sku, warehouse_id, bucket, kind, d_on_hand, d_reserved, d_allocated, ref_type, ref_id, at)
     VALUES (?, 'WH-BLR', 0, 'COUNT', ?, 0, 0, 'test', ?, UTC_TIMESTAMP(3) - INTERVAL ${movedSecondsAgo} SECOND)`,
    [sku, onHand, sku],
  )
  return sku
}
const mark = (sku: string, revision: number, available: number) =>
  redisMarks(redis).mark([{ sku, revision, warehouses: [{ warehouseId: "WH-BLR", available }] }])

it("finds marks at odds with stock that lies still, and marks newer than the stock", async () => {
  const [sound, wrong, fresh, newer, alsoOut] = [
    await stock(5, 3, 600),
    await stock(5, 3, 600),
    await stock(5, 3, 1),
    await stock(5, 3, 600),
    await stock(0, 3, 600),
  ]
  await mark(sound, 3, 5)
  await mark(wrong, 2, 0)
  await mark(fresh, 2, 0)
  await mark(newer, 7, 5)
  await mark(alsoOut, 3, 4)
  const found = new Map(
    (await strayMarks({ redis, sql: mysql }, Number.POSITIVE_INFINITY)).map((row) => [row.sku, row.why]),
  )
  expect([sound, wrong, fresh, newer, alsoOut].map((sku) => found.get(sku))).toEqual([
    ...[undefined, "has units", undefined, "newer than the stock itself", "is sold out"],
  ])
})
