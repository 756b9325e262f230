import { watchAsked, watchDue } from "@haat/events/notification"
import { expect, it } from "vitest"
import { mailWatchConsumer } from "./mail-watch.consumer.ts"

const event = (type: string) => ({
  ...{ id: `e-${type}`, type, version: 1, key: "w1", occurredAt: "2031-01-05T10:00:00.000Z" },
  payload: { watchId: "w1" },
})
const run = { consumer: mailWatchConsumer.name, attempt: 1, signal: new AbortController().signal }

it("knows a question from the news", async () => {
  const told: unknown[] = []
  const rooms = { notification: { notifyWatch: async (x: unknown) => void told.push(x) } }
  for (const { type } of [watchAsked, watchDue]) await mailWatchConsumer.handle([event(type)], rooms, run)
  expect(told).toEqual([
    { eventId: `e-${watchAsked.type}`, letter: "confirm", watchId: "w1" },
    { eventId: `e-${watchDue.type}`, letter: "back", watchId: "w1" },
  ])
})

it("passes a failed send on, to be tried again", async () => {
  const away = { notification: { notifyWatch: () => Promise.reject(new Error("no mail today")) } }
  await expect(mailWatchConsumer.handle([event(watchDue.type)], away, run)).rejects.toThrow("no mail today")
})
