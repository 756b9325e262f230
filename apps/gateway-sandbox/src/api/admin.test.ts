import { expect, it } from "vitest"
import { opened, wanted } from "../testing/opened.ts"

it("chooses modes ahead, for one payment or for the next ones", () => {
  const { api, bank } = opened()
  api("POST", "/v1/admin/modes", { mode: "decline", times: 2 })
  api("POST", "/v1/admin/modes", { mode: "wrong-amount", reference: "mine" })
  api("POST", "/v1/admin/modes", { mode: "challenge", reference: "Haat order described" })
  const modes = ["a", "mine", "b", "described", "c"].map((reference) => {
    api("POST", "/v1/payments", { ...wanted, reference, description: `Haat order ${reference}` })
    return bank.findByReference(reference)?.mode
  })
  expect(modes).toEqual(["decline", "wrong-amount", "decline", "challenge", "ask"])
  expect(api("POST", "/v1/admin/modes", { mode: "nonsense" }).http).toBe(400)
})

it("moves the clock on, and what was due happens", () => {
  const { api, bank, open } = opened()
  bank.decideLate(open(), 3 * 86_400_000, "captured")
  const before = Date.parse(String(api("GET", "/v1/admin/clock").now))
  const after = Date.parse(String(api("POST", "/v1/admin/clock", { advanceMs: 3 * 86_400_000 }).now))
  expect(after - before).toBeGreaterThanOrEqual(3 * 86_400_000)
  expect(bank.findByReference("attempt-1")?.status).toBe("captured")
})

it("acts as the buyer and tells its sums", () => {
  const { api, open } = opened()
  open()
  expect(api("POST", "/v1/admin/payments/attempt-1/pay")).toMatchObject({ status: "captured" })
  expect(api("POST", "/v1/admin/payments/attempt-1/decline")).toMatchObject({ status: "captured" })
  expect(api("POST", "/v1/admin/payments/nobody/pay").http).toBe(404)
  expect(api("GET", "/v1/admin/books")).toMatchObject({
    payments: 1,
    charges: 1,
    charged: 44_700,
    refunds: 0,
  })
})
