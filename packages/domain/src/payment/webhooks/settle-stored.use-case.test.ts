import { expect, it, vi } from "vitest"
import type { GatewayFact } from "../payment.model.ts"
import { factOf, fakeWebhooks } from "../testing/index.ts"
import { makeSettleStored } from "./settle-stored.use-case.ts"

it("lets one that fails again not hold up the others", async () => {
  const { store, rows, tick } = fakeWebhooks()
  for (const eventId of ["e1", "e2", "e3"]) {
    const fact = factOf({ eventId })
    await store.store({ provider: "sandbox", eventId, rawBody: "", fact, receivedAt: new Date(0) })
  }
  const settle = vi.fn(async (fact: GatewayFact) => {
    if (fact.eventId === "e1") throw new Error("poison")
    return tick(fact)
  })
  const delayed: string[] = []
  const settleStored = makeSettleStored({
    webhooks: store,
    settle,
    onDelayed: (_, eventId) => delayed.push(eventId),
  })
  expect(await settleStored(10)).toBe(2)
  expect(delayed).toEqual(["e1"])
  expect([...rows.values()].map(({ done }) => done)).toEqual([false, true, true])
})
