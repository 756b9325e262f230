import { factOf } from "@haat/domain/payment/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { mysqlWebhooks } from "./webhooks.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())
const webhooks = mysqlWebhooks(mysql)

const webhook = (eventId: string, receivedAt = new Date()) => ({
  provider: "sandbox",
  eventId,
  rawBody: "{}",
  fact: factOf({ eventId }),
  receivedAt,
})

it("stores an event once, however often it comes at once", async () => {
  const eventId = newId()
  const answers = await Promise.all(Array.from({ length: 10 }, () => webhooks.store(webhook(eventId))))
  expect(answers.filter(Boolean)).toHaveLength(1)
})

it("lists what is open for a while, until it is done", async () => {
  const [old, fresh] = [newId(), newId()]
  await webhooks.store(webhook(old, new Date(0)))
  await webhooks.store(webhook(fresh))
  const open = async () => (await webhooks.listOpen(10_000)).map(({ eventId }) => eventId)
  expect(await open()).toContain(old)
  expect(await open()).not.toContain(fresh)
  await webhooks.markDone("sandbox", old)
  expect(await open()).not.toContain(old)
})
