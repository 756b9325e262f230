import { inTransaction, once } from "@haat/db/shared"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import type { Redis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { clients, closeAll } from "./clients.ts"
import { makeOutboxCare } from "./outbox-care.ts"

// A memory of its own: a worker of another test hears the same beats.
const heard = new Map<string, string>()
const memory = {
  get: async (key: string) => heard.get(key) ?? null,
  set: async (key: string, id: string) => void heard.set(key, id),
}
const care = makeOutboxCare({ ...clients, redis: () => memory as unknown as Redis })
afterAll(closeAll)

const exists = async (table: string, column: string, id: string) =>
  (await clients.mysql().rows(`SELECT 1 FROM ${table} WHERE ${column} = ?`, [id])).length === 1

it("clears what is old and keeps what is young", async () => {
  const now = new Date()
  const past = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const [oldRow, youngRow, seen] = [newId(), newId(), newId()]
  const insert = (id: string, at: Date) =>
    clients
      .mysql()
      .change(
        "INSERT INTO shared_outbox (id, aggregatetype, aggregateid, type, payload, created_at) VALUES (?, 'backbone.beat', 'k', 't', '{}', ?)",
        [id, at],
      )
  await Promise.all([insert(oldRow, past(8)), insert(youngRow, past(6))])
  await inTransaction(clients.mysql(), (tx) => once(tx, "test.care", seen))
  expect(await care.purge(now)).toBeGreaterThan(0)
  expect(await exists("shared_outbox", "id", oldRow)).toBe(false)
  expect(await exists("shared_outbox", "id", youngRow)).toBe(true)
  expect(await exists("shared_inbox", "event_id", seen)).toBe(true)
})

it.each(["mysql", "mongo"] as const)("measures how far the relay of %s is behind", async (store) => {
  const first = await care.sendBeat(store)
  await care.heardBeat(store, first)
  const sentAt = performance.now()
  const second = await care.sendBeat(store)
  const age = await until("the unheard beat ages", async () => {
    const seconds = await care.unrelayedAge(store)
    return seconds >= 0.5 && seconds
  })
  expect(age).toBeLessThan((performance.now() - sentAt) / 1000 + 1)
  await care.heardBeat(store, second)
  expect(await care.unrelayedAge(store)).toBeLessThan((performance.now() - sentAt) / 1000 + 0.2)
})
