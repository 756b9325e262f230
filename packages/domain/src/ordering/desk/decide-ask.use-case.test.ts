import { describe, expect, it } from "vitest"
import { soldShop } from "../testing/index.ts"
import { type AskTx, type InAskTransaction, makeDecideAsk } from "./decide-ask.use-case.ts"
import type { StaffAsk } from "./staff-ask.model.ts"

const atDesk = async () => {
  const { shop, order } = await soldShop()
  const asks = new Map<string, StaffAsk>()
  const rows: AskTx["asks"] = {
    insert: async (ask) => void asks.set(ask.id, ask),
    find: async (id) => asks.get(id) ?? null,
    decide: async (id, { status, by, at }) => {
      const ask = asks.get(id)
      if (ask?.status !== "ASKED") return false
      asks.set(id, { ...ask, status, decidedBy: by, decidedAt: at })
      return true
    },
  }
  const inTransaction: InAskTransaction = (body) => shop.inTransaction((tx) => body({ ...tx, asks: rows }))
  const edge = { clock: { now: () => shop.time.now }, digest: (text: string) => text }
  let made = 0
  const ids = { uuid: () => `ask-${++made}`, code: () => "CODE" }
  const desk = makeDecideAsk({ ...edge, ids, inTransaction })
  const step = { kind: "refund", amountMinor: 900 } as const
  const asked = { orderId: order.id, step, amountMinor: 900, reason: "broken lid", askedBy: "asha" }
  return { desk, asks, asked }
}

describe("asking for a step with money", () => {
  it("is kept once per key; the same key with another sum is refused", async () => {
    const { desk, asks, asked } = await atDesk()
    const first = await desk.ask({ ...asked, idempotencyKey: "k" })
    expect(await desk.ask({ ...asked, idempotencyKey: "k" })).toEqual(first)
    const step = { kind: "refund", amountMinor: 90_000 } as const
    expect(await desk.ask({ ...asked, step, idempotencyKey: "k" })).toMatchObject({
      error: { code: "IDEMPOTENCY_CONFLICT" },
    })
    expect([...asks.values()]).toMatchObject([{ status: "ASKED", askedBy: "asha", amountMinor: 900 }])
  })

  it("is done once, by somebody else, and only with the sum that was asked for", async () => {
    const { desk, asks, asked } = await atDesk()
    await desk.ask({ ...asked, idempotencyKey: "k" })
    const found = asks.get("ask-1") ?? null
    expect(desk.check(found, { actorId: "asha", amountMinor: 900 })).toMatchObject({
      error: { code: "OWN_ASK" },
    })
    expect(desk.check(found, { actorId: "bela", amountMinor: 901 })).toMatchObject({
      error: { code: "REFUND_CHANGED", refundMinor: 900 },
    })
    expect(desk.check(found, { actorId: "bela", amountMinor: 900 }).ok).toBe(true)
    const verdict = { askId: "ask-1", actorId: "bela", how: "DONE" } as const
    expect(await desk.deciding(verdict)(async () => "paid")).toBe("paid")
    await expect(desk.deciding(verdict)(async () => "paid again")).rejects.toThrow("refused")
    await expect(desk.deciding({ ...verdict, actorId: "asha" })(async () => "mine")).rejects.toThrow(
      "refused",
    )
  })

  it("may be taken back by who asked and refused by others, then nobody does it", async () => {
    const { desk, asked } = await atDesk()
    await desk.ask({ ...asked, idempotencyKey: "one" })
    await desk.ask({ ...asked, idempotencyKey: "two" })
    const by = (askId: string, actorId: string, how: "REFUSED" | "WITHDRAWN") =>
      desk.close({ askId, actorId, how })
    expect(await by("ask-1", "asha", "REFUSED")).toMatchObject({ error: { code: "OWN_ASK" } })
    expect(await by("ask-1", "bela", "WITHDRAWN")).toMatchObject({ error: { code: "NOT_YOUR_ASK" } })
    expect(await by("ask-1", "asha", "WITHDRAWN")).toMatchObject({ value: { status: "WITHDRAWN" } })
    expect(await by("ask-2", "bela", "REFUSED")).toMatchObject({ value: { decidedBy: "bela" } })
    expect(await by("ask-2", "bela", "REFUSED")).toMatchObject({ error: { code: "ASK_DECIDED" } })
    expect(await by("none", "bela", "REFUSED")).toMatchObject({ error: { code: "ASK_NOT_FOUND" } })
  })
})
