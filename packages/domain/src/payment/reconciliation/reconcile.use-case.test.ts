import { describe, expect, it } from "vitest"
import type { GatewayFact } from "../payment.model.ts"
import { fakeCases, fakeGateway, fakeRuns } from "../testing/index.ts"
import type { Repairs } from "./ports.ts"
import { makeReconcile } from "./reconcile.use-case.ts"
import type { BookedAttempt, CaseKind, Finding } from "./reconciliation.model.ts"

const now = new Date("2026-01-05T06:30:00.000Z")

const scene = (given: Partial<Repairs> = {}) => {
  const bank = fakeGateway()
  const cases = fakeCases()
  const runs = fakeRuns()
  const [settled, released, attempts, audited] = [
    [] as GatewayFact[],
    [] as string[],
    [] as BookedAttempt[],
    [] as Finding[],
  ]
  const unseen = { problems: [] as string[], blind: [] as CaseKind[] }
  let ids = 0
  const repairs: Repairs = {
    settle: async (fact) => void settled.push(fact),
    confirmRefund: async () => undefined,
    releaseHold: async (orderId) => released.push(orderId) > 0,
    refund: async () => true,
    endHold: async () => true,
    settleWebhook: async () => true,
    finishSetAside: async () => true,
    ...given,
  }
  const reconcile = makeReconcile({
    ...{ gateways: new Map([["sandbox", bank.gateway]]), repairs, cases: cases.book, runs: runs.book },
    money: { bookedAt: async () => ({ attempts, refunds: [] }) },
    audit: async () => ({ findings: audited, ...unseen }),
    clock: { now: () => now },
    ids: { uuid: () => `id-${++ids}` },
  })
  const pay = async (attemptId: string, status: string) => {
    await bank.gateway.create({
      attemptId,
      amountMinor: 500,
      currency: "INR",
      description: "",
      returnUrl: "",
    })
    bank.pay(attemptId)
    const rest = { orderId: "o", provider: "sandbox", currency: "INR", mustAppear: true }
    attempts.push({ ...rest, id: attemptId, status, capturedMinor: status === "CAPTURED" ? 500 : 0 })
  }
  return {
    bank,
    cases: cases.rows,
    resolve: cases.book.resolve,
    settled,
    released,
    attempts,
    audited,
    unseen,
    reconcile,
    pay,
  }
}

describe("reconcile", () => {
  it("finds nothing where all agree", async () => {
    const { reconcile, pay } = scene()
    await pay("a", "CAPTURED")
    expect(await reconcile("today")).toMatchObject({ found: 0, repaired: 0, queued: 0, problems: [] })
  })

  it("settles a capture that nobody told us, by the gateway's own word", async () => {
    const { reconcile, pay, settled, cases } = scene()
    await pay("a", "UNKNOWN")
    expect(await reconcile("today")).toMatchObject({ found: 1, repaired: 1, queued: 0 })
    const fact = {
      attemptId: "a",
      outcome: "captured",
      amountMinor: 500,
      currency: "INR",
      provider: "sandbox",
    }
    expect(settled).toMatchObject([fact])
    expect([...cases.values()]).toMatchObject([{ kind: "CHARGE_MISSED", state: "REPAIRED" }])
  })

  it("queues what it mustn't touch, once, until it is gone", async () => {
    const { reconcile, audited, cases } = scene()
    audited.push({ kind: "STOCK_DIFFERS", subject: "SKU-1 WH-BLR", facts: {} })
    for (const slot of ["one", "two"]) expect(await reconcile(slot)).toMatchObject({ found: 1, queued: 1 })
    expect([...cases.values()]).toMatchObject([{ state: "OPEN" }])
    audited.length = 0
    await reconcile("three")
    expect([...cases.values()]).toMatchObject([{ state: "GONE" }])
  })

  it("queues a repair that failed or found nothing to change, and goes on with the others", async () => {
    const { reconcile, audited, cases, released } = scene({
      refund: async () => {
        throw new Error("no such attempt")
      },
    })
    audited.push({ kind: "MONEY_WITHOUT_GOODS", subject: "a", facts: {} })
    audited.push({ kind: "HOLD_OF_DEAD_ORDER", subject: "o", facts: {} })
    expect(await reconcile("today")).toMatchObject({ found: 2, repaired: 1, queued: 1 })
    expect(cases.get("MONEY_WITHOUT_GOODS a")?.reason).toContain("no such attempt")
    expect(released).toEqual(["o"])
  })

  it("takes a person's word on what a gateway moved, not on what is still wrong with us", async () => {
    const { reconcile, bank, audited, cases, resolve } = scene()
    await bank.gateway.create({
      attemptId: "x",
      amountMinor: 5,
      currency: "INR",
      description: "",
      returnUrl: "",
    })
    bank.pay("x")
    audited.push({ kind: "STOCK_DIFFERS", subject: "SKU-1", facts: {} })
    expect(await reconcile("one")).toMatchObject({ queued: 2 })
    for (const { id } of cases.values()) await resolve({ id, note: "dealt with", actorId: "staff", at: now })
    expect(await reconcile("two")).toMatchObject({ found: 2, queued: 1 })
    expect([...cases.values()].map(({ kind, state }) => [kind, state])).toEqual([
      ["CHARGE_UNKNOWN", "RESOLVED"],
      ["STOCK_DIFFERS", "OPEN"],
    ])
  })

  it("concludes nothing from a gateway's silence", async () => {
    const { reconcile, pay, bank } = scene()
    await pay("a", "UNKNOWN")
    bank.control.mood = "dead"
    const run = await reconcile("today")
    expect(run).toMatchObject({ found: 0 })
    expect(run?.problems[0]).toContain("sandbox")
  })

  it("closes no case of what it couldn't look at, and says what that was", async () => {
    const { reconcile, audited, unseen, cases } = scene()
    audited.push({ kind: "COPY_DIFFERS", subject: "S-1", facts: {} })
    audited.push({ kind: "STOCK_DIFFERS", subject: "S-1", facts: {} })
    await reconcile("one")
    audited.length = 0
    unseen.problems.push("A15c: nobody could look: connection refused")
    unseen.blind.push("COPY_DIFFERS")
    expect(await reconcile("two")).toMatchObject({ found: 0, problems: unseen.problems })
    const states = () => [...cases.values()].map(({ kind, state }) => [kind, state])
    expect(states()).toEqual([
      ["COPY_DIFFERS", "OPEN"],
      ["STOCK_DIFFERS", "GONE"],
    ])
    unseen.blind.length = 0
    await reconcile("three")
    expect(states()[0]).toEqual(["COPY_DIFFERS", "GONE"])
  })

  it("tells in one case all sentences that one thing breaks", async () => {
    const { reconcile, audited, cases } = scene()
    audited.push({ kind: "STOCK_DIFFERS", subject: "S-1", facts: { says: "A1: one", onHand: 1 } })
    audited.push({ kind: "STOCK_DIFFERS", subject: "S-1", facts: { says: "A2: two", moved: 2 } })
    expect(await reconcile("one")).toMatchObject({ found: 1, queued: 1 })
    expect([...cases.values()][0]?.facts).toEqual({ says: "A1: one; A2: two", onHand: 1, moved: 2 })
  })

  it("repairs by the owners' own steps: ends a hold, settles what was stored, lets set-aside money go", async () => {
    const done: string[] = []
    const noting = (what: string) => async (id: string, other?: string) =>
      done.push([what, id, other].filter(Boolean).join(" ")) > 0
    const { reconcile, audited } = scene({
      ...{ endHold: noting("end"), finishSetAside: noting("finish"), settleWebhook: noting("settle") },
    })
    audited.push({ kind: "HOLD_OVERDUE", subject: "o", facts: {} })
    audited.push({ kind: "MONEY_SET_ASIDE", subject: "a", facts: {} })
    const facts = { provider: "sandbox", event_id: "e-1" }
    audited.push({ kind: "WEBHOOK_WAITS", subject: "sandbox e-1", facts })
    expect(await reconcile("one")).toMatchObject({ found: 3, repaired: 3 })
    expect(done).toEqual(["end o", "finish a", "settle sandbox e-1"])
  })

  it("runs once for a slot", async () => {
    const { reconcile } = scene()
    expect(await reconcile("2026-01-05")).not.toBeNull()
    expect(await reconcile("2026-01-05")).toBeNull()
  })
})
