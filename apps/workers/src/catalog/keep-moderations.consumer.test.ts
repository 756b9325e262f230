import { writingModerated } from "@haat/events/catalog"
import { expect, it } from "vitest"
import { keepModerationsConsumer } from "./keep-moderations.consumer.ts"

const payload = {
  ...{ subject: "review:1", productId: "p1", actorId: "a1", verdict: "hide" as const, reason: "rude" },
  ...{ before: { state: "shown", reports: 1 }, after: { state: "hidden", reports: 0 } },
} as const
const event = {
  ...{ id: "e1", type: writingModerated.type, version: 1, key: "1", occurredAt: "2026-01-05T10:00:00.000Z" },
  payload,
}
const run = { consumer: "catalog.keep-moderations", attempt: 1, signal: new AbortController().signal }

it("hands on who did what, when, and under which id; and passes a failure on", async () => {
  const kept: unknown[] = []
  const reviews = { keepNote: async (...note: unknown[]) => void kept.push(note) }
  await keepModerationsConsumer.handle([event], { reviews }, run)
  expect(kept).toEqual([["e1", payload, new Date("2026-01-05T10:00:00.000Z")]])
  const away = { keepNote: () => Promise.reject(new Error("MySQL is away")) }
  await expect(keepModerationsConsumer.handle([event], { reviews: away }, run)).rejects.toThrow(
    "MySQL is away",
  )
})
