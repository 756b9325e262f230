import { cartsContract } from "@haat/domain/basket/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { loadLocked } from "./cart-rows.mysql.ts"
import { createCarts } from "./carts.mysql.ts"
import { createMovedLines, movedSince, noteMoved } from "./moved-lines.mysql.ts"

const mysql = createMysql()
const edge = { clock: { now: () => new Date() }, ids: { uuid: newId, code: newId } }
const carts = createCarts(mysql, edge)
const owner = () => `v:${newId()}`

afterAll(() => mysql.close())

describe("carts in MySQL", () => {
  cartsContract(carts, owner)

  it("tells each change, with its version, in the same transaction", async () => {
    const key = owner()
    const line = { sku: "A", quantity: 1, addedPriceMinor: 2 ** 50, addedAt: new Date() }
    const changed = await carts.change(key, () => ({ ok: true, value: [line] }))
    const id = changed.ok ? changed.value.id : ""
    await carts.change(key, () => ({ ok: false, error: { code: "CART_FULL", limit: 1 } }))
    const told = await mysql.rows<{ type: string; payload: string }>(
      "SELECT type, payload FROM shared_outbox WHERE aggregateid = ?",
      [id],
    )
    expect(told).toHaveLength(1)
    expect(JSON.parse(told[0]?.payload ?? "{}")).toMatchObject({
      type: "basket.cart_changed.v1",
      payload: { cartId: id, ownerId: key, version: 1, skus: ["A"] },
    })
    expect((await carts.load(key)).lines).toEqual([line])
  })

  it("begins one cart for an owner however many begin it at once", async () => {
    const key = owner()
    const line = (sku: string) => ({ sku, quantity: 1, addedPriceMinor: 1, addedAt: new Date() })
    const changes = ["A", "B", "C", "D"].map((sku) =>
      carts.change(key, ({ lines }) => ({ ok: true, value: [...lines, line(sku)] })),
    )
    await Promise.all(changes)
    const cart = await inTransaction(mysql, (tx) => loadLocked(tx, key))
    expect([cart.version, cart.lines.map(({ sku }) => sku).sort()]).toEqual([4, ["A", "B", "C", "D"]])
    const rows = await mysql.rows("SELECT id FROM basket_cart WHERE owner_key = ?", [key])
    expect(rows).toEqual([{ id: cart.id }])
  })

  it("writes nothing for an owner whose first change is refused", async () => {
    const key = owner()
    await carts.change(key, () => ({ ok: false, error: { code: "UNKNOWN_SKU", sku: "A" } }))
    expect(await mysql.rows("SELECT id FROM basket_cart WHERE owner_key = ?", [key])).toEqual([])
  })
})

it("finds the first move at or after a version, of that cart only", async () => {
  const [id, now] = [newId(), new Date()]
  const line = { sku: "A", quantity: 1, addedPriceMinor: 1, addedAt: now }
  const cartAt = (version: number) => ({
    id,
    ownerKey: "v:1",
    version,
    lines: [{ ...line, quantity: version }],
  })
  await inTransaction(mysql, async (tx) => {
    await noteMoved(tx, cartAt(9), { toOwnerKey: "c:late", now })
    await noteMoved(tx, cartAt(4), { toOwnerKey: "c:early", now })
  })
  const since = (version: number, cartId = id) =>
    inTransaction(mysql, (tx) => movedSince(tx, cartId, version))
  expect(await since(4)).toEqual({ toOwnerKey: "c:early", lines: [{ sku: "A", quantity: 4 }] })
  expect(await since(5)).toEqual({ toOwnerKey: "c:late", lines: [{ sku: "A", quantity: 9 }] })
  expect(await since(10)).toBeNull()
  expect(await since(1, newId())).toBeNull()
})

it("forgets what moved before a date, and keeps what moved at it", async () => {
  const [id, kept] = [newId(), new Date("2001-01-02T00:00:00Z")]
  const lines = ["A", "B"].map((sku) => ({ sku, quantity: 1, addedPriceMinor: 1, addedAt: kept }))
  await inTransaction(mysql, async (tx) => {
    await noteMoved(tx, { id, ownerKey: "v:1", version: 1, lines }, { toOwnerKey: "c:1", now: new Date(0) })
    await noteMoved(tx, { id, ownerKey: "v:1", version: 2, lines }, { toOwnerKey: "c:2", now: kept })
  })
  const { forget } = createMovedLines(mysql)
  expect([await forget(kept, 1), await forget(kept, 10), await forget(kept, 10)]).toEqual([1, 1, 0])
  expect(await inTransaction(mysql, (tx) => movedSince(tx, id, 1))).toMatchObject({ toOwnerKey: "c:2" })
  await mysql.change("DELETE FROM basket_moved_line WHERE cart_id = ?", [id])
})
