import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql } from "../client.mysql.ts"
import { errno } from "../errno.mysql.ts"
import { inTransaction, type Tx } from "../unit-of-work.mysql.ts"
import { appendOnlyTables } from "./append-only.mysql.ts"

const mysql = createMysql({ poolSize: 2 })
afterAll(() => mysql.close())

const now = "UTC_TIMESTAMP(3)"
const paper = (
  table: string,
  more: string,
) => `INSERT INTO ${table} (id, order_id, shipment_id, ${more}seller_id,
  fiscal_year, serial, issued_at, total_minor, document) VALUES (?, ?, ?, ${more.replace(/\w+/g, "?")}?, '2627', 1, ${now}, 0, '{}')`

/** A row of each table: every question mark is its name. */
const rows: Readonly<Record<string, string>> = {
  inventory_movement: `INSERT INTO inventory_movement (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand,
    d_reserved, d_allocated) VALUES ('COUNT', 'test', ?, ?, 'W', 0, 1, 0, 0)`,
  inventory_bin_move: `INSERT INTO inventory_bin_move (ref_id, kind, warehouse_id, bin, sku, d_quantity, actor_id)
    VALUES (?, 'PUT', 'W', 'A-1', ?, 2, 'test')`,
  inventory_adjustment: `INSERT INTO inventory_adjustment (id, sku, warehouse_id, change_units, reason, actor_id, at)
    VALUES (?, ?, 'W', 1, 'found', 'test', ${now})`,
  ordering_step: `INSERT INTO ordering_step (order_id, version, name, status, detail, at)
    VALUES (?, 0, 'reserve', 'RESERVED', '', ${now})`,
  ordering_shipment_news: `INSERT INTO ordering_shipment_news (shipment_id, event_id, status, at, place, detail)
    VALUES (?, ?, 'SHIPPED', ${now}, '', '')`,
  ordering_invoice: paper("ordering_invoice", ""),
  ordering_credit_note: paper("ordering_credit_note", "invoice_id, ref_id, "),
  payment_webhook: `INSERT INTO payment_webhook (provider, event_id, body, fact, received_at, done_at)
    VALUES ('sandbox', ?, 'as it came', NULL, ${now}, ${now})`,
  pricing_posting: `INSERT INTO pricing_posting (reason, ref, note, at) VALUES ('grant', ?, '', ${now})`,
  pricing_entry: `INSERT INTO pricing_entry (reason, ref, account_id, amount_minor, at) VALUES ('grant', ?, ?, 1, ${now})`,
  shared_admin_action: `INSERT INTO shared_admin_action (id, actor_id, action, subject, at)
    VALUES (?, 'test', 'test', ?, ${now})`,
}

class Undo extends Error {}

/** Everything in it is rolled back. */
const tried = (body: (tx: Tx) => Promise<void>) =>
  expect(
    inTransaction(mysql, async (tx) => {
      await body(tx)
      throw new Undo()
    }),
  ).rejects.toThrow(Undo)

const plant = async (tx: Tx, table: string): Promise<string> => {
  const [name, sql = ""] = [newId(), rows[table]]
  await tx.change(
    sql,
    Array.from(sql.matchAll(/\?/g), () => name),
  )
  return name
}

/** The column that the first question mark names. */
const keys: Readonly<Record<string, string>> = {
  ...{ inventory_movement: "ref_id", inventory_bin_move: "ref_id", inventory_adjustment: "id" },
  ...{ ordering_step: "order_id", ordering_shipment_news: "shipment_id" },
  ...{ ordering_invoice: "id", ordering_credit_note: "id", shared_admin_action: "id" },
  ...{ payment_webhook: "event_id", pricing_posting: "ref", pricing_entry: "ref" },
}
const refused = { errno: errno.signalled, message: expect.stringMatching(/is append-only|kept as it came/) }

describe.each([...appendOnlyTables])("%s", (table) => {
  const key = keys[table] ?? "id"

  it.each([`UPDATE ${table} SET ${key} = ${key}`, `DELETE FROM ${table}`])("refuses %s", (sql) =>
    tried(async (tx) => {
      const name = await plant(tx, table)
      await expect(tx.change(`${sql} WHERE ${key} = ?`, [name])).rejects.toMatchObject(refused)
      const left = await tx.rows(`SELECT ${key} FROM ${table} WHERE ${key} = ?`, [name])
      expect(left).toHaveLength(1)
    }),
  )
})

describe("a webhook that waits", () => {
  const waiting = (body: (tx: Tx, name: string) => Promise<unknown>) =>
    tried(async (tx) => {
      const name = newId()
      const columns = "provider, event_id, body, received_at"
      await tx.change(`INSERT INTO payment_webhook (${columns}) VALUES ('sandbox', ?, 'b', ${now})`, [name])
      await body(tx, name)
    })
  const set = (tx: Tx, change: string, name: string) =>
    tx.change(`UPDATE payment_webhook SET ${change} WHERE event_id = ?`, [name])

  it("can be ticked off once, and not be taken back", () =>
    waiting(async (tx, name) => {
      expect(await set(tx, `done_at = ${now}`, name)).toMatchObject({ affectedRows: 1 })
      await expect(set(tx, "done_at = NULL", name)).rejects.toMatchObject(refused)
    }))

  it.each(["body = 'c'", "fact = '{}'", "event_id = 'x'", "provider = 'stripe'"])("keeps %s out", (change) =>
    waiting((tx, name) => expect(set(tx, change, name)).rejects.toMatchObject(refused)),
  )
})

it("guards these tables and no others, each against both", async () => {
  const found = await mysql.rows<{ name: string }>(
    "SELECT trigger_name AS name FROM information_schema.triggers WHERE trigger_schema = DATABASE()",
  )
  const wanted = appendOnlyTables.flatMap((table) => [`${table}_no_delete`, `${table}_no_update`])
  expect(found.map(({ name }) => name).sort()).toEqual([...wanted].sort())
})
