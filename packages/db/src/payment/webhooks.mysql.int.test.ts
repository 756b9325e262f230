import { factOf } from "@haat/domain/payment/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { mysqlWebhooks, storeSettled, tickWebhook } from "./webhooks.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())
/** Other tests' shops settle what is open, too: of gateways of their own. */
const provider = `b${newId().slice(-7)}`
const webhooks = mysqlWebhooks(mysql, [provider])

const webhook = (eventId: string, receivedAt = new Date()) => ({
  provider,
  eventId,
  rawBody: "{}",
  fact: factOf({ provider, eventId }),
  receivedAt,
})

it("stores an event once, however often it comes at once", async () => {
  const eventId = newId()
  const answers = await Promise.all(Array.from({ length: 10 }, () => webhooks.store(webhook(eventId))))
  expect(answers.filter(Boolean)).toHaveLength(1)
})

const tick = (eventId: string) => inTransaction(mysql, (tx) => tickWebhook(tx, provider, eventId))

it("is ticked off once, however many settle it at once, and not when the effect is rolled back", async () => {
  const eventId = newId()
  await webhooks.store(webhook(eventId))
  const undone = inTransaction(mysql, async (tx) => {
    expect(await tickWebhook(tx, provider, eventId)).toBe(true)
    throw new Error("no effect")
  })
  await expect(undone).rejects.toThrow("no effect")
  const answers = await Promise.all(Array.from({ length: 10 }, () => tick(eventId)))
  expect(answers.filter(Boolean)).toHaveLength(1)
  expect(await tick(newId())).toBe(false)
})

it("is written down once with its effect, however often it comes at once, and not without it", async () => {
  const eventId = newId()
  const settled = () => inTransaction(mysql, (tx) => storeSettled(tx, webhook(eventId, new Date(0))))
  const undone = inTransaction(mysql, async (tx) => {
    expect(await storeSettled(tx, webhook(eventId))).toBe(true)
    throw new Error("no effect")
  })
  await expect(undone).rejects.toThrow("no effect")
  const answers = await Promise.all(Array.from({ length: 10 }, settled))
  expect(answers.filter(Boolean)).toHaveLength(1)
  expect(await webhooks.store(webhook(eventId))).toBe(false)
  expect((await webhooks.listOpen(10_000)).map(({ eventId: id }) => id)).not.toContain(eventId)
})

it("lists what is open for a while, until it is done, to those who have its gateway", async () => {
  const [old, fresh] = [newId(), newId()]
  await webhooks.store(webhook(old, new Date(0)))
  await webhooks.store(webhook(fresh))
  const open = async () => (await webhooks.listOpen(10_000)).map(({ eventId }) => eventId)
  expect(await open()).toContain(old)
  expect(await open()).not.toContain(fresh)
  expect(await mysqlWebhooks(mysql, [`${provider}-2`]).listOpen(10_000)).toEqual([])
  await tick(old)
  expect(await open()).not.toContain(old)
})
