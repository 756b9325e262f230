import { expect, it, vi } from "vitest"
import { factOf, fakeWebhooks } from "../testing/index.ts"
import { makeSettleStored } from "./settle-stored.use-case.ts"

it("lets one that fails again not hold up the others", async () => {
  const { store } = fakeWebhooks()
  for (const eventId of ["e1", "e2", "e3"]) {
    const fact = factOf({ eventId })
    await store.store({ provider: "sandbox", eventId, rawBody: "", fact, receivedAt: new Date(0) })
  }
  const settle = vi.fn(async ({ eventId }: { eventId: string }) => {
    if (eventId === "e1") throw new Error("poison")
  })
  const delayed: string[] = []
  const settleStored = makeSettleStored({
    webhooks: store,
    settle,
    onDelayed: (_, eventId) => delayed.push(eventId),
  })
  expect(await settleStored(10)).toBe(2)
  expect(delayed).toEqual(["e1"])
})
