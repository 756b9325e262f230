import { randomInt } from "node:crypto"
import { mysqlEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import { createPool, type Pool } from "mysql2/promise"
import { keepWaiting, type Run } from "./waiting.ts"
import { warehouseId } from "./world.ts"

const marks = (count: number): string => Array.from({ length: count }, () => "?").join(", ")

const address = JSON.stringify({
  ...{ name: "Asha Rao", phone: "9876543210", line1: "12, 3rd Cross", line2: "", landmark: "" },
  ...{ pincode: "560001", city: "Bengaluru", state: "Karnataka" },
})
const promise = JSON.stringify({
  ...{ service: "standard", warehouseId, courier: "Sadak", earliest: "2026-01-08", latest: "2026-01-10" },
  ...{ feeMinor: 4_900, tableVersion: 1 },
})

const allocation = JSON.stringify({
  considered: [{ warehouseId, units: 1, earliest: "2026-01-08", latest: "2026-01-10", feeMinor: 4_900 }],
  ...{ chosen: [warehouseId], instead: [] },
})

const orderSql = `INSERT INTO ordering_order (id, code, owner_key, customer_id, email, status, version, cart_id,
  cart_version, cart_slot, open_no, idem_key, request_hash, quote_id, currency, items_minor, discount_minor,
  delivery_minor, tax_minor, total_minor, allocation, address, created_at, expires_at)
  VALUES (${marks(23)}, UTC_TIMESTAMP(3) + INTERVAL 600 SECOND)`
const lineSql = `INSERT INTO ordering_line (order_id, line_no, sku, product_id, slug, title, supplier_name, options,
  image_url, quantity, unit_price_minor, discount_minor, tax_minor, line_minor, promise) VALUES (${marks(15)})`
const reservationSql = `INSERT INTO inventory_reservation (order_id, sku, warehouse_id, bucket, quantity, state)
  VALUES (?, ?, ?, 0, 1, 'HELD')`
const movementSql = `INSERT INTO inventory_movement (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand,
  d_reserved, d_allocated) VALUES ('RESERVE', 'order', ?, ?, ?, 0, 0, 1, 0)`
const outboxSql = `INSERT INTO shared_outbox (id, aggregatetype, aggregateid, type, payload) VALUES (${marks(5)})`
const stockSql = `UPDATE inventory_stock SET reserved = reserved + 1, version = version + 1
  WHERE sku = ? AND warehouse_id = ? AND bucket = 0 AND on_hand - reserved - allocated - shortfall >= 1`

const eventOf = (id: string, sku: string): string =>
  JSON.stringify({
    ...{ id: newId(), type: "ordering.order_reserved.v1", version: 1, occurredAt: new Date(), key: id },
    payload: {
      ...{ orderId: id, code: id, customerId: null, email: "asha@example.com", currency: "INR" },
      ...{ totalMinor: 54_800, pincode: "560001", version: 0, ownerKey: `v:${id}`, cartVersion: 1 },
      lines: [{ sku, productId: "p", title: "Steel kettle", quantity: 1, unitPriceMinor: 49_900 }],
      expiresAt: new Date(),
    },
  })

const orderValues = (id: string) => {
  const hash = id.replaceAll("-", "").repeat(2)
  return [
    ...[id, id.slice(-12), `v:${id}`, null, "asha@example.com", "RESERVED", 0, id, 1, `${id}:1`, 1, id],
    ...[hash, hash, "INR", 49_900, 0, 4_900, 7_612, 54_800, allocation, address, new Date()],
  ]
}

/** One order as anybody would write it: one transaction, prepared statements, the stock row last. */
const placeRaw = async (pool: Pool, sku: string): Promise<string> => {
  const id = newId()
  const connection = await pool.getConnection()
  try {
    await connection.query("START TRANSACTION")
    await connection.execute(orderSql, orderValues(id))
    await connection.execute(lineSql, [
      ...[id, 1, sku, "p", "steel-kettle", "Steel kettle", "Chai & Co.", "{}", null, 1],
      ...[49_900, 0, 7_612, 49_900, promise],
    ])
    await connection.execute(reservationSql, [id, sku, warehouseId])
    await connection.execute(movementSql, [id, sku, warehouseId])
    await connection.execute(outboxSql, [
      newId(),
      "ordering.order",
      id,
      "ordering.order_reserved.v1",
      eventOf(id, sku),
    ])
    const [{ affectedRows }] = (await connection.execute(stockSql, [sku, warehouseId])) as unknown as [
      { affectedRows: number },
    ]
    await connection.query(affectedRows === 1 ? "COMMIT" : "ROLLBACK")
    return affectedRows === 1 ? "ok" : "SHORT"
  } finally {
    connection.release()
  }
}

const openPool = (size: number): Pool => {
  const { host, port, user, password, database } = mysqlEnv()
  const pool = createPool({
    ...{ host, port, user, password, database, connectionLimit: size, charset: "utf8mb4", timezone: "Z" },
  })
  pool.pool.on("connection", (connection) =>
    connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED", () => undefined),
  )
  return pool
}

/** The baseline: one order per transaction through mysql2, with the same rows as Haat's, so many at a time. */
export const rawOrders = async (callers: number, seconds: number, skus: readonly string[]): Promise<Run> => {
  const pool = openPool(callers)
  try {
    const sku = () => skus[randomInt(skus.length)] ?? ""
    await keepWaiting(callers, 0.3, () => placeRaw(pool, sku()))
    return await keepWaiting(callers, seconds, () => placeRaw(pool, sku()))
  } finally {
    await pool.end()
  }
}
