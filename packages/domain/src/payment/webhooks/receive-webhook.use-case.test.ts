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
  return {
    gateways,
    clock,
    settle,
    onDelayed,
    rows,
    receive,
    settleStored,
    rawBody,
    signature: `signed:${rawBody}`,
  }
}

describe("receiveWebhook", () => {
  it("settles with the webhook in hand, which the settling transaction writes down", async () => {
    const { receive, rawBody, signature, settle, rows } = scene()
    const input = { provider: "sandbox", rawBody, signature }
    const answer = { ok: true, value: { eventId: "event-1" } }
    expect([await receive(input), await receive(input)]).toEqual([answer, answer])
    const received = { rawBody, at: new Date("2026-01-05T06:30:00.000Z") }
    expect(settle).toHaveBeenCalledWith(expect.objectContaining({ eventId: "event-1", received }))
    expect([...rows.values()].map(({ done }) => done)).toEqual([true])
  })

  it("has the gateway send again what could neither be settled nor written down", async () => {
    const { gateways, settle, clock, onDelayed, rawBody, signature } = scene()
    settle.mockRejectedValueOnce(new Error("database gone"))
    const webhooks = { store: async () => Promise.reject(new Error("still gone")) }
    const receive = makeReceiveWebhook({ gateways, webhooks, settle, clock, onDelayed })
    await expect(receive({ provider: "sandbox", rawBody, signature })).rejects.toThrow("still gone")
    expect(onDelayed).not.toHaveBeenCalled()
  })

  it("writes nothing for a forged one or an unknown provider", async () => {
    const { receive, rawBody, signature, rows } = scene()
    const forged = await receive({ provider: "sandbox", rawBody, signature: "signed:other" })
    const foreign = await receive({ provider: "nobody", rawBody, signature })
    expect([forged.ok, foreign.ok, rows.size]).toEqual([false, false, 0])
  })

  it("stores by itself what can't be settled now, acknowledges it, and settles it later", async () => {
    const { receive, settleStored, rawBody, signature, settle, onDelayed, rows } = scene()
    settle.mockRejectedValueOnce(new Error("database gone"))
    expect((await receive({ provider: "sandbox", rawBody, signature })).ok).toBe(true)
    expect([...rows.values()].map(({ done }) => done)).toEqual([false])
    expect(onDelayed).toHaveBeenCalledTimes(1)
    expect(await settleStored(10)).toBe(1)
    expect(await settleStored(10)).toBe(0)
    expect(settle).toHaveBeenCalledTimes(2)
  })
})
