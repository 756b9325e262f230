import { describe, expect, it, vi } from "vitest"
import { factOf, fakeGateway, fakeWebhooks } from "../testing/index.ts"
import { makeReceiveWebhook } from "./receive-webhook.use-case.ts"
import { makeSettleStored } from "./settle-stored.use-case.ts"

const scene = () => {
  const { store, rows, tick } = fakeWebhooks()
  const settle = vi.fn(tick)
  const onDelayed = vi.fn()
  const gateways = new Map([["sandbox", fakeGateway().gateway]])
  const clock = { now: () => new Date("2026-01-05T06:30:00.000Z") }
  const receive = makeReceiveWebhook({ gateways, webhooks: store, settle, clock, onDelayed })
  const settleStored = makeSettleStored({ webhooks: store, settle, onDelayed })
  const rawBody = JSON.stringify(factOf())
  return { settle, onDelayed, rows, receive, settleStored, rawBody, signature: `signed:${rawBody}` }
}

describe("receiveWebhook", () => {
  it("stores, settles and ticks off; a second copy has no effect and the same answer", async () => {
    const { receive, rawBody, signature, settle, rows } = scene()
    const input = { provider: "sandbox", rawBody, signature }
    expect(await receive(input)).toEqual({ ok: true, value: { eventId: "event-1", fresh: true } })
    expect(await receive(input)).toEqual({ ok: true, value: { eventId: "event-1", fresh: false } })
    expect(settle).toHaveBeenCalledTimes(1)
    expect([...rows.values()].map(({ done }) => done)).toEqual([true])
  })

  it("writes nothing for a forged one or an unknown provider", async () => {
    const { receive, rawBody, signature, rows } = scene()
    const forged = await receive({ provider: "sandbox", rawBody, signature: "signed:other" })
    const foreign = await receive({ provider: "nobody", rawBody, signature })
    expect([forged.ok, foreign.ok, rows.size]).toEqual([false, false, 0])
  })

  it("acknowledges what it has stored even when settling fails, and settles it later", async () => {
    const { receive, settleStored, rawBody, signature, settle, onDelayed } = scene()
    settle.mockRejectedValueOnce(new Error("database gone"))
    expect((await receive({ provider: "sandbox", rawBody, signature })).ok).toBe(true)
    expect(onDelayed).toHaveBeenCalledTimes(1)
    expect(await settleStored(10)).toBe(1)
    expect(await settleStored(10)).toBe(0)
    expect(settle).toHaveBeenCalledTimes(2)
  })
})
