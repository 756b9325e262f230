import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { brokenRules } from "./ordering/testing/order-scene.ts"
import { paidScene, refundsOf } from "./ordering/testing/paid-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

/** A paid order, two members of staff, and what stands in the record of who did what. */
const atTheDesk = async () => {
  const { scene, order, attemptId } = await paidScene()
  await scene.ordering.settle(scene.bank.pay(attemptId))
  const { desk } = scene.ordering
  const [asha, bela] = [newId(), newId()]
  const asked = (amountMinor: number, idempotencyKey = newId()) =>
    desk.ask({
      ...{ code: order.code, actorId: asha, reason: "a broken lid", idempotencyKey },
      step: { kind: "refund", amountMinor },
    })
  const approve = (askId: string, actorId: string, amountMinor: number) =>
    desk.approve({ askId, actorId, amountMinor, reason: "seen the picture" })
  const recorded = async (actorId: string) => {
    const rows = await clients
      .mysql()
      .rows<{ action: string }>("SELECT action FROM shared_admin_action WHERE actor_id = ? ORDER BY at", [
        actorId,
      ])
    return rows.map(({ action }) => action)
  }
  const paidBack = async () => (await refundsOf(order.id)).refunds.length
  return { scene, order, desk, asha, bela, asked, approve, recorded, paidBack }
}

const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? "ok" : answer.error?.code

describe("money out of goodwill", () => {
  it("moves only when somebody else approves it, with the sum that was asked for, once", async () => {
    const { scene, desk, order, asha, bela, asked, approve, recorded, paidBack } = await atTheDesk()
    const ask = await asked(900)
    if (!ask.ok) throw new Error(ask.error.code)
    expect(await paidBack()).toBe(0)
    expect(codeOf(await approve(ask.value.id, asha, 900))).toBe("OWN_ASK")
    expect(codeOf(await approve(ask.value.id, bela, 90_000))).toBe("REFUND_CHANGED")
    expect(await paidBack()).toBe(0)
    const twins = await Promise.all([1, 2, 3, 4].map(() => approve(ask.value.id, bela, 900)))
    expect(twins.map(codeOf).sort()).toEqual(["ASK_DECIDED", "ASK_DECIDED", "ASK_DECIDED", "ok"])
    expect(codeOf(await approve(ask.value.id, bela, 900))).toBe("ASK_DECIDED")
    expect((await refundsOf(order.id)).refunds).toMatchObject([{ reason: "GOODWILL", amount_minor: 900 }])
    expect([await recorded(asha), await recorded(bela)]).toEqual([["order.ask"], ["order.approve"]])
    expect((await desk.get(order.code))?.asks).toMatchObject([{ status: "DONE", decidedBy: bela }])
    expect(await brokenRules(scene)).toEqual([])
  })

  it("is refused by others and taken back by who asked, and then nobody moves it", async () => {
    const { desk, asha, bela, asked, approve, paidBack } = await atTheDesk()
    const [one, two] = [await asked(100), await asked(200)]
    if (!one.ok || !two.ok) throw new Error("not asked")
    const by = (actorId: string, askId: string) => ({ askId, actorId, reason: "not ours to pay" })
    expect(codeOf(await desk.refuse(by(asha, one.value.id)))).toBe("OWN_ASK")
    expect(codeOf(await desk.withdraw(by(bela, one.value.id)))).toBe("NOT_YOUR_ASK")
    expect(
      [await desk.refuse(by(bela, one.value.id)), await desk.withdraw(by(asha, two.value.id))].map(codeOf),
    ).toEqual(["ok", "ok"])
    expect(codeOf(await approve(one.value.id, bela, 100))).toBe("ASK_DECIDED")
    expect(codeOf(await approve(two.value.id, bela, 200))).toBe("ASK_DECIDED")
    expect(await paidBack()).toBe(0)
  })

  it("is bounded by what is left of the capture, when asked and when approved", async () => {
    const { order, bela, asked, approve } = await atTheDesk()
    expect(codeOf(await asked(order.totalMinor + 1))).toBe("REFUND_TOO_HIGH")
    const [one, two] = [await asked(order.totalMinor), await asked(order.totalMinor)]
    if (!one.ok || !two.ok) throw new Error("not asked")
    expect(codeOf(await approve(one.value.id, bela, order.totalMinor))).toBe("ok")
    expect(codeOf(await approve(two.value.id, bela, order.totalMinor))).toBe("REFUND_TOO_HIGH")
  })
})

describe("an ordinary step that pays back much", () => {
  it("needs a second person above the limit, and is then done as asked", async () => {
    const limited = await paidScene({ aloneRefundMinor: 100 })
    await limited.scene.ordering.settle(limited.scene.bank.pay(limited.attemptId))
    const { desk } = limited.scene.ordering
    const { code, totalMinor, id } = limited.order
    const [asha, bela] = [newId(), newId()]
    const own = { code, actorId: asha, reason: "the buyer called" }
    expect(await desk.cancel(own)).toMatchObject({
      error: { code: "NEEDS_SECOND_PERSON", refundMinor: totalMinor, limitMinor: 100 },
    })
    const ask = await desk.ask({ ...own, idempotencyKey: newId(), step: { kind: "cancel" } })
    if (!ask.ok) throw new Error(ask.error.code)
    const done = await desk.approve({
      askId: ask.value.id,
      actorId: bela,
      reason: "yes",
      amountMinor: totalMinor,
    })
    expect(done).toMatchObject({ ok: true, value: { status: "DONE", decidedBy: bela } })
    expect((await refundsOf(id)).refunds).toMatchObject([
      { reason: "ORDER_CANCELLED", amount_minor: totalMinor },
    ])
    expect((await desk.get(code))?.status).toBe("CANCELLED")
  })
})
