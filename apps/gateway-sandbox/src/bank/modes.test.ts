import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { opened, wanted } from "../testing/opened.ts"
import { AMOUNT_ENDINGS, chooseMode, MODES, parseMode, parseOdds } from "./modes.ts"

const settings = { seed: "s", odds: [], byAmount: false }
const payment = { reference: "a", amount: 100_02, asked: null, preset: null }

describe("a payment's mode", () => {
  it("is what asks most closely", () => {
    const odds = parseOdds("slow=1")
    const all = { seed: "s", odds, byAmount: true }
    expect(chooseMode({ ...payment, asked: "success", preset: "decline" }, all)).toBe("success")
    expect(chooseMode({ ...payment, preset: "challenge" }, all)).toBe("challenge")
    expect(chooseMode(payment, all)).toBe(AMOUNT_ENDINGS[2])
    expect(chooseMode({ ...payment, amount: 100_00 }, all)).toBe("slow")
    expect(chooseMode(payment, settings)).toBe("ask")
  })

  it("can be asked for by amount, each of them", () => {
    expect(new Set(Object.values(AMOUNT_ENDINGS))).toEqual(new Set(MODES.slice(1)))
  })

  test.prop([fc.string(), fc.string()])("depends on seed and reference alone", (seed, reference) => {
    const odds = parseOdds("decline=0.3,answer-lost=0.3")
    const draw = () => chooseMode({ ...payment, reference }, { ...settings, seed, odds })
    expect(draw()).toBe(draw())
  })

  it("comes about as often as its share", () => {
    const odds = parseOdds("timeout-then-success=0.2,answer-lost=0.1")
    const drawn = Array.from({ length: 2000 }, (_, index) =>
      chooseMode({ ...payment, reference: `attempt-${index}` }, { ...settings, odds }),
    )
    const share = (mode: string) => drawn.filter((one) => one === mode).length / drawn.length
    expect(share("timeout-then-success")).toBeCloseTo(0.2, 1)
    expect(share("answer-lost")).toBeCloseTo(0.1, 1)
    expect(share("ask")).toBeCloseTo(0.7, 1)
  })

  it("is refused when it is none", () => {
    expect(parseMode("late-webhook:5")).toEqual({ name: "late-webhook", size: 5 })
    expect(parseMode("generous")).toBeNull()
    expect(() => parseOdds("generous=1")).toThrow("no mode")
  })
})

describe("money in each mode", () => {
  it("declines, takes a wrong amount, fails refunds as often as told", () => {
    const { api, bank } = opened()
    const paid = (reference: string, mode: string) => {
      api("POST", "/v1/payments", { ...wanted, reference, mode })
      return api("POST", `/v1/payments/by-reference/${reference}/confirm`)
    }
    expect(paid("a", "success")).toMatchObject({ status: "captured", captured: 44_700 })
    expect(paid("b", "decline")).toMatchObject({ status: "declined", captured: 0 })
    expect(paid("c", "wrong-amount")).toMatchObject({ status: "captured", captured: 100 })
    expect(paid("d", "challenge")).toMatchObject({ status: "challenged" })
    paid("e", "refund-fails:2")
    const refund = { reference: "r", payment: "e", amount: 44_700, currency: "INR" }
    const states = Array.from({ length: 4 }, () => api("POST", "/v1/refunds", refund).status)
    expect(states).toEqual(["failed", "failed", "succeeded", "succeeded"])
    expect(bank.findByReference("e")?.status).toBe("captured")
  })

  it("is on the settlement of its day, charges and refunds, signed", () => {
    const { api, ask } = opened()
    api("POST", "/v1/payments", wanted)
    api("POST", "/v1/admin/payments/attempt-1/pay")
    api("POST", "/v1/refunds", { reference: "r", payment: "attempt-1", amount: 700, currency: "INR" })
    const day = new Date().toISOString().slice(0, 10)
    const file = ask("GET", `/v1/settlements/${day}.json`, {})
    expect(JSON.parse(file.body)).toMatchObject({
      complete: false,
      lines: [
        { kind: "charge", reference: "attempt-1", amount: 44_700 },
        { kind: "refund", reference: "attempt-1", refundReference: "r", amount: 700 },
      ],
    })
    expect(file.headers["haat-signature"]).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/)
    const csv = ask("GET", `/v1/settlements/${day}.csv`, {}).body.trim().split("\r\n")
    expect(csv).toHaveLength(3)
    api("POST", "/v1/admin/clock", { advanceMs: 86_400_000 })
    expect(JSON.parse(ask("GET", `/v1/settlements/${day}.json`, {}).body)).toMatchObject({ complete: true })
  })
})
