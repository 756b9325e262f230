import { describe, expect, it } from "vitest"
import { answerApi } from "./api.ts"
import { makeBank } from "./bank.ts"
import { answerHosted } from "./hosted.ts"
import { openLedger } from "./ledger.ts"
import { deliverDue, signatureOf } from "./webhooks.ts"

const apiKey = "the-key"
const wanted = {
  reference: "attempt-1",
  amount: 44_700,
  currency: "INR",
  description: "Haat order <ABC>",
  returnUrl: "http://127.0.0.1:3000/orders/ABC?token=t&from=payment",
  webhookUrl: "http://127.0.0.1:9/webhook",
}

const open = () => {
  const ledger = openLedger(":memory:")
  const bank = makeBank(ledger, "http://pay.example")
  const api = (method: string, path: string, body: unknown = {}, authorization = `Bearer ${apiKey}`) => {
    const request = { method, path, authorization, body: JSON.stringify(body) }
    const { status, body: text } = answerApi({ bank, publicUrl: "http://pay.example", apiKey }, request)
    return { status, ...(JSON.parse(text) as Record<string, unknown>) }
  }
  const visit = (method: string, path: string, body = "") => answerHosted(bank, { method, path, body })
  return { ledger, bank, api, visit }
}

describe("the merchant's API", () => {
  it("opens one payment per reference and refuses another amount under it", () => {
    const { api } = open()
    const first = api("POST", "/v1/payments", wanted)
    expect(first).toMatchObject({ status: "open", reference: "attempt-1", amount: 44_700 })
    expect(api("POST", "/v1/payments", wanted)).toEqual(first)
    expect(api("POST", "/v1/payments", { ...wanted, amount: 1 }).status).toBe(409)
  })

  it.each([
    ["a wrong key", "POST", "/v1/payments", wanted, "Bearer other", 401],
    ["no amount", "POST", "/v1/payments", { ...wanted, amount: 0 }, undefined, 400],
    ["a fraction", "POST", "/v1/payments", { ...wanted, amount: 1.5 }, undefined, 400],
    [
      "a script as the way back",
      "POST",
      "/v1/payments",
      { ...wanted, returnUrl: "javascript:alert(1)" },
      undefined,
      400,
    ],
    ["more than asked for", "POST", "/v1/payments", { ...wanted, admin: true }, undefined, 400],
    ["an unknown payment", "GET", "/v1/payments/by-reference/nobody", {}, undefined, 404],
  ])("refuses %s", (_what, method, path, body, authorization, status) => {
    const { api } = open()
    expect(api(method, path, body, authorization).status).toBe(status)
  })

  it("cancels for certain, even before the payment comes", () => {
    const { api } = open()
    expect(api("POST", "/v1/payments/by-reference/attempt-1/cancel")).toMatchObject({ status: "cancelled" })
    expect(api("POST", "/v1/payments", wanted).status).toBe(409)
  })

  it("refunds once per reference, never more than was paid", () => {
    const { api, bank } = open()
    const { id } = api("POST", "/v1/payments", wanted) as unknown as { id: string }
    const refund = (reference: string, amount: number) =>
      api("POST", "/v1/refunds", { reference, payment: "attempt-1", amount, currency: "INR" }).status
    expect(refund("r0", 1)).toBe("failed")
    bank.pay(id)
    expect([refund("r1", 44_700), refund("r1", 44_700), refund("r2", 1)]).toEqual([
      "succeeded",
      "succeeded",
      "failed",
    ])
  })
})

describe("the buyer's page", () => {
  it("shows the amount, escapes what the merchant wrote, and goes back after paying", () => {
    const { api, visit, bank } = open()
    const { id } = api("POST", "/v1/payments", wanted) as unknown as { id: string }
    const page = visit("GET", `/pay/${id}`)
    expect(page?.body).toContain("₹447.00")
    expect(page?.body).toContain("Haat order &lt;ABC&gt;")
    expect(page?.body).toContain('<html lang="en">')
    expect(visit("POST", `/pay/${id}/pay`)).toMatchObject({
      status: 303,
      headers: { location: wanted.returnUrl },
    })
    expect(bank.find(id)?.status).toBe("captured")
    visit("POST", `/pay/${id}/decline`)
    expect(bank.find(id)?.status).toBe("captured")
    expect(visit("GET", `/pay/${id}`)?.body).toContain("Back to the shop")
  })

  it("leaves an abandoned payment open, and takes a late one later", () => {
    const { api, visit, bank } = open()
    const { id } = api("POST", "/v1/payments", wanted) as unknown as { id: string }
    visit("POST", `/pay/${id}/abandon`)
    expect(bank.find(id)?.status).toBe("open")
    visit("POST", `/pay/${id}/late`, "seconds=0")
    expect(bank.find(id)?.status).toBe("processing")
    expect(api("POST", "/v1/payments/by-reference/attempt-1/cancel")).toMatchObject({ status: "processing" })
    bank.captureDue()
    expect(bank.find(id)?.status).toBe("captured")
  })

  it("knows nothing of made-up payments", () => {
    const { visit } = open()
    expect(visit("GET", "/pay/nobody")?.status).toBe(404)
    expect(visit("GET", "/elsewhere")).toBeNull()
  })
})

describe("webhooks", () => {
  it("are kept until they arrive", async () => {
    const { api, bank, ledger } = open()
    const { id } = api("POST", "/v1/payments", wanted) as unknown as { id: string }
    bank.pay(id)
    expect(ledger.events.due(Date.now())).toHaveLength(1)
    expect(await deliverDue(ledger, "secret")).toBe(0)
    expect(ledger.events.due(Date.now())).toHaveLength(0)
    expect(ledger.events.due(Date.now() + 60_000)).toMatchObject([{ tries: 1 }])
  })

  it("are signed over time and body", () => {
    const at = new Date(1_767_594_600_000)
    expect(signatureOf("secret", "{}", at)).toMatch(/^t=1767594600,v1=[0-9a-f]{64}$/)
    expect(signatureOf("secret", "{}", at)).not.toBe(signatureOf("secret", "{ }", at))
  })
})
