import { expect, it } from "vitest"
import { factOf, fakeWebhooks } from "../testing/index.ts"
import { makeSettleWaiting } from "./settle-waiting.use-case.ts"

it("settles the one that waits, says so when none does, and tells why it can't", async () => {
  const { store, rows, tick } = fakeWebhooks()
  const fact = factOf({ eventId: "e1" })
  await store.store({ provider: "sandbox", eventId: "e1", rawBody: "", fact, receivedAt: new Date(0) })
  const settleWaiting = makeSettleWaiting({ webhooks: store, settle: tick })
  expect(await settleWaiting("stripe", "e1")).toBe(false)
  const failing = makeSettleWaiting({
    webhooks: store,
    settle: async () => {
      throw new Error("no such order")
    },
  })
  await expect(failing("sandbox", "e1")).rejects.toThrow("no such order")
  expect(await settleWaiting("sandbox", "e1")).toBe(true)
  expect([...rows.values()].map(({ done }) => done)).toEqual([true])
  expect(await settleWaiting("sandbox", "e1")).toBe(false)
})
