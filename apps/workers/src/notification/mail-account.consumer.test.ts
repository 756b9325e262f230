import { letterRequested } from "@haat/events/customers"
import { expect, it } from "vitest"
import { mailAccountConsumer } from "./mail-account.consumer.ts"

const payload = {
  ...{ customerId: "c1", email: "asha@haat.example", name: "Asha" },
  ...{ letter: "confirm" as const, sealedLink: "sealed" },
}
const event = {
  id: "0199a1b2-0000-7000-8000-000000000001",
  type: letterRequested.type,
  version: 1,
  occurredAt: "2026-11-22T10:00:00.000Z",
  key: "c1",
  payload,
}
const run = { consumer: mailAccountConsumer.name, attempt: 1, signal: new AbortController().signal }

it("hands on the letter, its link still sealed", async () => {
  const told: unknown[] = []
  await mailAccountConsumer.handle(
    [event],
    { notification: { notifyAccount: async (x: unknown) => void told.push(x) } },
    run,
  )
  const { customerId: _customerId, ...letter } = payload
  expect(told).toEqual([{ eventId: event.id, ...letter }])
})

it("passes a failed send on, to be tried again", async () => {
  const away = { notification: { notifyAccount: () => Promise.reject(new Error("no mail today")) } }
  await expect(mailAccountConsumer.handle([event], away, run)).rejects.toThrow("no mail today")
})
