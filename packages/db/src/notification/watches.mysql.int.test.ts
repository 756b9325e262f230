import { watchesContract } from "@haat/domain/notification/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { watchLines } from "./watch-lines.mysql.ts"
import { createWatches } from "./watches.mysql.ts"

const mysql = createMysql()
const watches = createWatches(mysql)
const at = (ms: number) => new Date(Date.UTC(2031, 4, 1) + ms)

const toldOf = async (watchId: string): Promise<readonly string[]> => {
  const rows = await mysql.rows<{ type: string }>(
    "SELECT type FROM shared_outbox WHERE aggregateid = ? ORDER BY id",
    [watchId],
  )
  return rows.map(({ type }) => type)
}

afterAll(() => mysql.close())

describe("watches in MySQL", () => watchesContract(watches, newId))

it("asks a guest's mailbox with the same commit each time, and tells a due one exactly once", async () => {
  const ask = {
    sku: newId(),
    pincode: "560001",
    watcher: { customerId: null, email: `${newId()}@haat.example` },
  }
  await watches.ask(ask, 50, at(0))
  await watches.ask(ask, 50, at(1))
  const [row] = await mysql.rows<{ id: string }>("SELECT id FROM notification_watch WHERE sku = ?", [ask.sku])
  const id = row?.id ?? ""
  await watches.confirm(id, at(2))
  await Promise.all([3, 4, 5].map((ms) => watchLines(mysql).tell([{ id, warehouseId: "WH-BLR" }], at(ms))))
  expect(await toldOf(id)).toEqual([
    "notification.watch_asked.v1",
    "notification.watch_asked.v1",
    "notification.watch_due.v1",
  ])
})

it("keeps a guest's address out of the events", async () => {
  const email = `${newId()}@haat.example`
  const sku = newId()
  await watches.ask({ sku, pincode: "560001", watcher: { customerId: null, email } }, 50, at(0))
  const rows = await mysql.rows<{ payload: string }>(
    `SELECT o.payload FROM shared_outbox o JOIN notification_watch w ON w.id = o.aggregateid WHERE w.sku = ?`,
    [sku],
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(email)
})
