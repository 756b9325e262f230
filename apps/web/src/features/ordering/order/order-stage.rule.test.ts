import { ORDER_STATUSES } from "@haat/domain/ordering"
import { describe, expect, it } from "vitest"
import { declineWords, orderStage, pollAfter, statusWord } from "./order-stage.rule.ts"

const facts = (change: object, payment: object = {}) => ({
  status: "PAYMENT_PENDING" as const,
  late: false,
  email: "asha@example.com",
  canPay: true,
  ...change,
  payment: { state: "none" as const, declineReason: null, refundMinor: 0, ...payment },
})

describe("orderStage", () => {
  it("asks for payment while the hold runs", () => {
    expect(orderStage(facts({ status: "RESERVED" }))).toMatchObject({
      kind: "awaiting-payment",
      live: "soon",
    })
  })
  it("asks nobody to pay who may just have paid", () => {
    const stage = orderStage(facts({}, { state: "pending" }))
    expect(stage).toMatchObject({ kind: "awaiting-payment", title: "Waiting for your payment", live: "soon" })
    expect(stage.text).toContain("needn’t pay again")
  })
  it("asks the bank when the outcome is unknown", () => {
    expect(orderStage(facts({}, { state: "unknown" })).kind).toBe("confirming")
    expect(orderStage(facts({ status: "AUTHORIZED" })).kind).toBe("confirming")
  })
  it("gives the reason of a decline and says that nothing was charged", () => {
    const stage = orderStage(facts({}, { state: "declined", declineReason: "insufficient_funds" }))
    expect(stage.kind).toBe("declined")
    expect(stage.text).toContain("enough money")
    expect(stage.text).toContain("Nothing was charged")
  })
  it("thanks for a placed order and stops asking", () => {
    expect(orderStage(facts({ status: "PLACED" }, { state: "captured" }))).toMatchObject({
      kind: "placed",
      live: false,
    })
  })
  it("explains a late success", () => {
    expect(orderStage(facts({ status: "PLACED", late: true }, { state: "captured" })).title).toContain("late")
  })
  it("never says paid and failed at once: money after the end is a refund", () => {
    expect(orderStage(facts({ status: "EXPIRED" }, { state: "refunded" })).kind).toBe("refunded")
    expect(orderStage(facts({ status: "EXPIRED" }, { state: "refund-pending" })).live).toBe("later")
  })
  it("ends quietly when nothing was paid", () => {
    const expired = orderStage(facts({ status: "EXPIRED" }))
    expect(expired).toMatchObject({ kind: "expired", live: false })
    expect(expired.text).toContain("Nothing was charged")
    expect(orderStage(facts({ status: "CANCELLED" }))).toMatchObject({ kind: "cancelled", live: false })
  })
  it("keeps watching an expired order whose payment is still open", () => {
    const open = orderStage(facts({ status: "EXPIRED" }, { state: "pending" }))
    expect(open.live).toBe("soon")
    expect(open.text).not.toContain("Nothing was charged")
  })
  it("has words for every status", () => {
    for (const status of ORDER_STATUSES) {
      expect(orderStage(facts({ status })).title).not.toBe("")
      expect(statusWord(status).text).not.toBe("")
    }
  })
})

it("says something plain for reasons it doesn't know", () => {
  expect(declineWords("x7")).toBe("The bank declined the payment.")
})

it("asks within two seconds for as long as a hold lasts, more slowly after it, and never when settled", () => {
  const holdWithExtensionMs = 900_000
  for (let asked = 0, passedMs = 0; passedMs < holdWithExtensionMs; asked += 1) {
    const wait = pollAfter("soon", asked)
    expect(wait).toBeLessThan(2000)
    passedMs += Number(wait)
  }
  expect(pollAfter("soon", 1000)).toBe(15_000)
  expect([0, 100].map((asked) => pollAfter("later", asked))).toEqual([8000, 30_000])
  expect(pollAfter("soon", 0, true)).toBe(5000)
  expect(pollAfter(false, 0)).toBe(false)
})
