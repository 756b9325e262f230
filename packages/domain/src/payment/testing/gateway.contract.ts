import { describe, expect, it } from "vitest"
import type { GatewayFact } from "../payment.model.ts"
import type { PaymentGateway } from "../ports.ts"

export type GatewayBench = {
  readonly gateway: PaymentGateway
  readonly freshId: () => string
  /** What the buyer does at the hosted page. */
  readonly buyerPays: (attemptId: string) => Promise<unknown>
  readonly buyerIsDeclined: (attemptId: string) => Promise<unknown>
}

const returnUrl = "http://127.0.0.1:3000/orders/TEST"

/** What every gateway adapter promises, run against the fake and against the real thing. */
export const gatewayContract = (name: string, open: () => Promise<GatewayBench>): void => {
  describe(`${name} as a payment gateway`, () => {
    const create = async ({ gateway, freshId }: GatewayBench, amountMinor = 12_345) => {
      const attemptId = freshId()
      const answer = await gateway.create({
        attemptId,
        amountMinor,
        currency: "INR",
        description: "Order TEST",
        returnUrl,
      })
      if (answer.kind !== "done") throw new Error(`create was ${answer.kind}: ${answer.reason}`)
      return { attemptId, ...answer.value }
    }
    const told = async ({ gateway }: GatewayBench, attemptId: string): Promise<GatewayFact | null> => {
      const answer = await gateway.status(attemptId)
      if (answer.kind !== "done") throw new Error(`status was ${answer.kind}`)
      return answer.value
    }

    it("opens a payment once per attempt id, however often it is asked", async () => {
      const bench = await open()
      const first = await create(bench)
      const again = await bench.gateway.create({
        attemptId: first.attemptId,
        amountMinor: 12_345,
        currency: "INR",
        description: "Order TEST",
        returnUrl,
      })
      expect(again).toEqual({
        kind: "done",
        value: { providerRef: first.providerRef, redirectUrl: first.redirectUrl },
      })
      expect(await told(bench, first.attemptId)).toMatchObject({
        outcome: "requires-action",
        amountMinor: 12_345,
      })
    })

    it("tells a capture with its amount", async () => {
      const bench = await open()
      const { attemptId, providerRef } = await create(bench)
      await bench.buyerPays(attemptId)
      expect(await told(bench, attemptId)).toMatchObject({
        attemptId,
        providerRef,
        outcome: "captured",
        amountMinor: 12_345,
        currency: "INR",
      })
    })

    it("tells a decline with its reason", async () => {
      const bench = await open()
      const { attemptId } = await create(bench)
      await bench.buyerIsDeclined(attemptId)
      const fact = await told(bench, attemptId)
      expect(fact?.outcome).toBe("declined")
      expect(fact?.reason).toBeTruthy()
    })

    it("knows nothing of an attempt it never saw", async () => {
      const bench = await open()
      expect(await told(bench, bench.freshId())).toBeNull()
    })

    it("cancels what is open, and leaves what is captured", async () => {
      const bench = await open()
      const abandoned = await create(bench)
      expect(await bench.gateway.cancel(abandoned.attemptId)).toMatchObject({
        kind: "done",
        value: { outcome: "voided" },
      })
      const paid = await create(bench)
      await bench.buyerPays(paid.attemptId)
      expect(await bench.gateway.cancel(paid.attemptId)).toMatchObject({
        kind: "done",
        value: { outcome: "captured", amountMinor: 12_345 },
      })
    })

    it("cancels for certain even what it never saw", async () => {
      const bench = await open()
      const attemptId = bench.freshId()
      expect(await bench.gateway.cancel(attemptId)).toMatchObject({
        kind: "done",
        value: { outcome: "voided" },
      })
    })

    it("refunds once per refund id", async () => {
      const bench = await open()
      const { attemptId } = await create(bench)
      await bench.buyerPays(attemptId)
      const refund = { refundId: bench.freshId(), attemptId, amountMinor: 12_345, currency: "INR" }
      const first = await bench.gateway.refund(refund)
      const again = await bench.gateway.refund(refund)
      expect([first.kind, again.kind]).toEqual(["done", "done"])
    })
  })
}
