import { describe, expect, it } from "vitest"
import { fakeGateway, fakeRefunds, refundOf } from "../testing/index.ts"
import { makeSubmitRefunds } from "./submit-refunds.use-case.ts"

const scene = async () => {
  const bank = fakeGateway()
  await bank.gateway.create({
    attemptId: "attempt-1",
    amountMinor: 50_000,
    currency: "INR",
    description: "",
    returnUrl: "",
  })
  bank.pay("attempt-1")
  const { book, rows } = fakeRefunds([refundOf()])
  const failed: string[] = []
  const submit = makeSubmitRefunds({
    gateways: new Map([["sandbox", bank.gateway]]),
    refunds: book,
    onFailed: (_, refundId) => failed.push(refundId),
  })
  return { bank, rows, submit, failed, status: () => rows.get("refund-1")?.status }
}

describe("submitRefunds", () => {
  it("sends a refund and says so", async () => {
    const { bank, submit, status } = await scene()
    expect(await submit(10)).toBe(1)
    expect(status()).toBe("SUCCEEDED")
    expect(bank.entry("attempt-1")?.refunded).toEqual(new Map([["refund-1", 50_000]]))
    expect(await submit(10)).toBe(0)
  })

  it("asks again when the answer is lost, and still pays once", async () => {
    const { bank, submit, status } = await scene()
    bank.control.mood = "answer-lost"
    expect(await submit(10)).toBe(0)
    expect(status()).toBe("UNKNOWN")
    bank.control.mood = "well"
    expect(await submit(10)).toBe(1)
    expect(bank.entry("attempt-1")?.refunded.size).toBe(1)
  })

  it("hands it to a person after failing again and again, and never calls it refunded", async () => {
    const { bank, submit, status } = await scene()
    bank.control.failRefunds = 100
    for (let run = 0; run < 12; run += 1) expect(await submit(10)).toBe(0)
    expect(status()).toBe("MANUAL_REVIEW")
  })

  it("isn't held up by one for a gateway that is gone", async () => {
    const { rows, submit, failed, status } = await scene()
    const first = refundOf({ id: "refund-0", provider: "gone" })
    const [own] = [...rows.values()]
    rows.clear()
    for (const refund of [first, ...(own ? [own] : [])]) rows.set(refund.id, refund)
    expect(await submit(10)).toBe(1)
    expect([failed, status()]).toEqual([["refund-0"], "SUCCEEDED"])
  })
})
