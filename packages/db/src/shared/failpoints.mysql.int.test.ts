import { rereadEnv } from "@haat/platform/env"
import { armFailpoint, passedFailpoints, readFailpoint } from "@haat/platform/failpoint"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { createMysql, type Mysql } from "./client.mysql.ts"
import { inTransaction } from "./unit-of-work.mysql.ts"

let mysql: Mysql

beforeAll(() => {
  vi.stubEnv("FAILPOINT", "on")
  rereadEnv()
  mysql = createMysql({ poolSize: 2 })
})

afterAll(async () => {
  await mysql.close()
  vi.unstubAllEnvs()
  rereadEnv()
})

const insert = "INSERT INTO shared_inbox (consumer, event_id) VALUES (?, ?)"
const seen = async (id: string) =>
  (await mysql.rows("SELECT event_id FROM shared_inbox WHERE consumer = 'failpoint' AND event_id = ?", [id]))
    .length

it("names each statement of a transaction, and each outside of one", async () => {
  armFailpoint(undefined)
  const id = crypto.randomUUID()
  await inTransaction(mysql, (tx) => tx.change(insert, ["failpoint", id]))
  expect(await seen(id)).toBe(1)
  await mysql.change("UPDATE shared_inbox SET seen_at = seen_at WHERE event_id = ?", [id])
  await mysql.change("DELETE FROM shared_inbox WHERE event_id = ?", [id])
  const names = passedFailpoints().filter((name) => name.includes(" before"))
  expect(names.map((name) => name.replace(/ before:\d+$/, ""))).toEqual([
    "mysql.start",
    "mysql.insert shared_inbox",
    "mysql.commit",
    "mysql.select shared_inbox",
    "mysql.update shared_inbox",
    "mysql.delete shared_inbox",
  ])
})

it("loses the answer of a commit that took effect", async () => {
  armFailpoint(readFailpoint("mysql.commit after:1:lost"))
  const id = crypto.randomUUID()
  await expect(inTransaction(mysql, (tx) => tx.change(insert, ["failpoint", id]))).rejects.toThrow(
    "lost on purpose",
  )
  expect(await seen(id)).toBe(1)
  await mysql.change("DELETE FROM shared_inbox WHERE event_id = ?", [id])
})
