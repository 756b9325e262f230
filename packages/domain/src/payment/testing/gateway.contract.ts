import { describe, expect, it } from "vitest"
import type { CapturePolicy, GatewayFact } from "../payment.model.ts"
import type { PaymentGateway } from "../ports.ts"

export type GatewayBench = {
  readonly gateway: PaymentGateway
  readonly freshId: () => string
  /** What the buyer does at the hosted page. */
  readonly buyerPays: (attemptId: string) => Promise<unknown>
  readonly buyerIsDeclined: (attemptId: string) => Promise<unknown>
  /** An instrument that pays without asking the buyer. */
  readonly instrument?: string
}

const returnUrl = "http://127.0.0.1:3000/orders/TEST"
const amount = 12_345

const create = async ({ gateway, freshId }: GatewayBench, capture: CapturePolicy = "now") => {
  const createdAt = new Date()
  const attemptId = freshId()
  const payment = {
    attemptId,
    amountMinor: amount,
    currency: "INR",
    description: "Order TEST",
    returnUrl,
    capture,
  }
  const answer = await gateway.create(payment)
  if (answer.kind !== "done") throw new Error(`create was ${answer.kind}: ${answer.reason}`)
  const known = { providerRef: answer.value.providerRef, createdAt }
  return { payment, attemptId, known, ...answer.value }
}

const done = async <Value>(
  answer: ReturnType<PaymentGateway["status"]> | Promise<{ kind: string; value?: Value }>,
) => {
  const given = await answer
  if (given.kind !== "done") throw new Error(`the answer was ${given.kind}: ${JSON.stringify(given)}`)
  return (given as { value: GatewayFact | null }).value
}

const opening = (open: () => Promise<GatewayBench>): void => {
  it("opens a payment once per attempt id, however often it is asked", async () => {
    const bench = await open()
    const { payment, attemptId, known, providerRef, redirectUrl } = await create(bench)
    const again = await bench.gateway.create(payment)
    expect(again).toEqual({ kind: "done", value: { providerRef, redirectUrl } })
    const told = await done(bench.gateway.status(attemptId, known))
    expect(told).toMatchObject({ outcome: "requires-action", amountMinor: amount, redirectUrl })
  })

  it("finds an attempt whose answer was lost, by our id and its time alone", async () => {
    const bench = await open()
    const { attemptId, known, redirectUrl } = await create(bench)
    const told = await done(bench.gateway.status(attemptId, { createdAt: known.createdAt }))
    expect(told).toMatchObject({ attemptId, outcome: "requires-action", redirectUrl })
  })

  it("knows nothing of an attempt it never saw", async () => {
    const bench = await open()
    expect(await done(bench.gateway.status(bench.freshId(), { createdAt: new Date() }))).toBeNull()
  })
}

const paying = (open: () => Promise<GatewayBench>): void => {
  it("tells a capture with its amount", async () => {
    const bench = await open()
    const { attemptId, known } = await create(bench)
    await bench.buyerPays(attemptId)
    const facts = { attemptId, outcome: "captured", amountMinor: amount, currency: "INR" }
    expect(await done(bench.gateway.status(attemptId, known))).toMatchObject(facts)
  })

  it("tells a decline with its reason", async () => {
    const bench = await open()
    const { attemptId, known } = await create(bench)
    await bench.buyerIsDeclined(attemptId)
    const fact = await done(bench.gateway.status(attemptId, known))
    expect(fact?.outcome).toBe("declined")
    expect(fact?.reason).toBeTruthy()
  })

  it("pays without its page by an instrument, once", async () => {
    const bench = await open()
    const { attemptId, known } = await create(bench)
    const by = { instrument: bench.instrument ?? "card-on-file", amountMinor: amount, currency: "INR" }
    for (const _time of [1, 2]) {
      const fact = await done(bench.gateway.confirm(attemptId, by, known))
      expect(fact).toMatchObject({ attemptId, outcome: "captured", amountMinor: amount })
    }
    const told = await done(bench.gateway.status(attemptId, { createdAt: known.createdAt }))
    expect(told).toMatchObject({ outcome: "captured", amountMinor: amount })
  })
}

const twoSteps = (open: () => Promise<GatewayBench>): void => {
  it("sets aside first, takes later, once", async () => {
    const bench = await open()
    const { attemptId, known } = await create(bench, "later")
    await bench.buyerPays(attemptId)
    expect(await done(bench.gateway.status(attemptId, known))).toMatchObject({
      outcome: "authorized",
      amountMinor: amount,
    })
    const capture = { attemptId, amountMinor: amount, currency: "INR" }
    for (const _time of [1, 2])
      expect(await done(bench.gateway.capture(capture, known))).toMatchObject({
        outcome: "captured",
        amountMinor: amount,
      })
  })

  it("gives free what was set aside, and never takes it then", async () => {
    const bench = await open()
    const { attemptId, known } = await create(bench, "later")
    await bench.buyerPays(attemptId)
    expect(await done(bench.gateway.void(attemptId, known))).toMatchObject({ outcome: "voided" })
    const capture = { attemptId, amountMinor: amount, currency: "INR" }
    const answer = await bench.gateway.capture(capture, known)
    expect(answer.kind === "done" ? answer.value.outcome : answer.kind).toMatch(/voided|refused/)
  })
}

const ending = (open: () => Promise<GatewayBench>): void => {
  it("voids what is open, and leaves what is captured", async () => {
    const bench = await open()
    const abandoned = await create(bench)
    expect(await done(bench.gateway.void(abandoned.attemptId, abandoned.known))).toMatchObject({
      outcome: "voided",
    })
    const paid = await create(bench)
    await bench.buyerPays(paid.attemptId)
    expect(await done(bench.gateway.void(paid.attemptId, paid.known))).toMatchObject({
      outcome: "captured",
      amountMinor: amount,
    })
  })

  it("voids for certain even what it never saw: it can't be opened any more", async () => {
    const bench = await open()
    const attemptId = bench.freshId()
    expect(await done(bench.gateway.void(attemptId, { createdAt: new Date() }))).toMatchObject({
      outcome: "voided",
    })
  })

  it("refunds once per refund id, never more than was taken, and settles both", async () => {
    const bench = await open()
    const { attemptId, known } = await create(bench)
    await bench.buyerPays(attemptId)
    const refund = { refundId: bench.freshId(), attemptId, amountMinor: amount, currency: "INR", known }
    const answers = [await bench.gateway.refund(refund), await bench.gateway.refund(refund)]
    expect(answers.map(({ kind }) => kind)).toEqual(["done", "done"])
    const beyond = await bench.gateway.refund({ ...refund, refundId: bench.freshId(), amountMinor: 1 })
    expect(beyond.kind).toBe("refused")
    const settled = await bench.gateway.settlement(known.createdAt.toISOString().slice(0, 10))
    if (settled.kind !== "done") throw new Error(`settlement was ${settled.kind}: ${settled.reason}`)
    const lines = settled.value.lines.filter((line) => line.attemptId === attemptId)
    expect(lines.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ["charge", amount],
      ["refund", amount],
    ])
    expect(lines[1]?.refundId).toBe(refund.refundId)
  })
}

/** What every gateway adapter promises, run against the fake and against the real things. */
export const gatewayContract = (name: string, open: () => Promise<GatewayBench>): void => {
  describe(`${name} as a payment gateway`, () => {
    opening(open)
    paying(open)
    twoSteps(open)
    ending(open)
  })
}
