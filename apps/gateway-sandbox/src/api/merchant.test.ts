import { describe, expect, it } from "vitest"
import { apiKey, opened, wanted } from "../testing/opened.ts"

const refunds = "/v1/refunds"
const at = (action = "", reference = "attempt-1") =>
  `/v1/payments/by-reference/${reference}${action && `/${action}`}`

describe("the merchant's API", () => {
  it("opens one payment per reference and refuses another amount under it", () => {
    const { api } = opened()
    const first = api("POST", "/v1/payments", wanted)
    expect(first).toMatchObject({ status: "open", reference: "attempt-1", amount: 44_700, captured: 0 })
    expect(api("POST", "/v1/payments", wanted)).toEqual(first)
    expect(api("POST", "/v1/payments", { ...wanted, amount: 1 }).http).toBe(409)
  })

  it.each([
    ["a wrong key", "POST", "/v1/payments", wanted, "Bearer other", 401],
    ["no amount", "POST", "/v1/payments", { ...wanted, amount: 0 }, undefined, 400],
    ["a fraction", "POST", "/v1/payments", { ...wanted, amount: 1.5 }, undefined, 400],
    [
      "a script as way back",
      "POST",
      "/v1/payments",
      { ...wanted, returnUrl: "javascript:alert(1)" },
      undefined,
      400,
    ],
    ["more than asked for", "POST", "/v1/payments", { ...wanted, admin: true }, undefined, 400],
    ["an unknown mode", "POST", "/v1/payments", { ...wanted, mode: "generous" }, undefined, 400],
    ["an unknown payment", "GET", at("", "nobody"), {}, undefined, 404],
    ["a look that writes", "POST", at(), {}, undefined, 405],
    ["a settlement of no day", "GET", "/v1/settlements/2026-13-45.csv", {}, undefined, 404],
  ])("refuses %s", (_what, method, path, body, authorization, status) => {
    const { api } = opened()
    expect(api(method, path, body, { authorization: authorization ?? `Bearer ${apiKey}` }).http).toBe(status)
  })

  it("cancels for certain, even before the payment comes", () => {
    const { api } = opened()
    expect(api("POST", at("cancel"))).toMatchObject({ status: "cancelled" })
    expect(api("POST", "/v1/payments", wanted).http).toBe(409)
  })

  it("sets aside first and takes later, a part if asked, never more", () => {
    const { api, bank, open } = opened()
    bank.pay(open({ capture: "manual" }))
    expect(api("GET", at())).toMatchObject({ status: "authorized", captured: 0 })
    expect(api("POST", at("capture"), { amount: 44_701 }).http).toBe(422)
    expect(api("POST", at("capture"), { amount: 40_000 })).toMatchObject({
      status: "captured",
      captured: 40_000,
    })
    expect(api("POST", at("capture"), {})).toMatchObject({ status: "captured", captured: 40_000 })
    const refund = { reference: "r1", payment: "attempt-1", amount: 40_001, currency: "INR" }
    expect(api("POST", refunds, refund)).toMatchObject({ status: "failed" })
  })

  it("gives free what was set aside", () => {
    const { api, bank, open } = opened()
    bank.pay(open({ capture: "manual" }))
    expect(api("POST", at("cancel"))).toMatchObject({ status: "cancelled" })
    expect(api("POST", at("capture"))).toMatchObject({ status: "cancelled", captured: 0 })
  })

  it("refunds once per reference, never more than was paid", () => {
    const { api, bank, open } = opened()
    const id = open()
    const refund = (reference: string, amount: number) =>
      api("POST", refunds, { reference, payment: "attempt-1", amount, currency: "INR" }).status
    expect(refund("r0", 1)).toBe("failed")
    bank.pay(id)
    expect([refund("r1", 44_700), refund("r1", 44_700), refund("r2", 1)]).toEqual([
      "succeeded",
      "succeeded",
      "failed",
    ])
  })
})

describe("idempotency keys", () => {
  const keyed = { idempotencyKey: "key-1" }

  it("repeat the first answer, and refuse another request", () => {
    const { api, ask } = opened()
    const first = api("POST", "/v1/payments", wanted, keyed)
    const again = ask("POST", "/v1/payments", wanted, keyed)
    expect(JSON.parse(again.body)).toEqual({ ...first, http: undefined })
    expect(again.headers["idempotent-replayed"]).toBe("true")
    expect(api("POST", "/v1/payments", { ...wanted, amount: 5 }, keyed).http).toBe(409)
    expect(api("POST", refunds, wanted, keyed).http).toBe(409)
  })

  it("don't keep what was refused for its form, and are no longer than 255", () => {
    const { api } = opened()
    expect(api("POST", "/v1/payments", { ...wanted, amount: -1 }, keyed).http).toBe(400)
    expect(api("POST", "/v1/payments", wanted, keyed).http).toBe(200)
    expect(api("POST", "/v1/payments", wanted, { idempotencyKey: "k".repeat(10_000) }).http).toBe(400)
  })

  it("are forgotten after the window, and then a bank of that mode takes twice", () => {
    const { api, ledger } = opened()
    const body = { ...wanted, mode: "short-key-window:1000" }
    const first = api("POST", "/v1/payments", body, keyed)
    expect(api("POST", "/v1/payments", body, keyed).id).toBe(first.id)
    ledger.memory.advance(1001)
    expect(api("POST", "/v1/payments", body, keyed).id).not.toBe(first.id)
  })
})
