import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import type { SettlementLine } from "../payment.model.ts"
import { compareSettlement } from "./compare-settlement.rule.ts"
import type { BookedAttempt, BookedRefund } from "./reconciliation.model.ts"

const at = new Date("2026-01-05T06:30:00.000Z")
const charge = (given: Partial<SettlementLine> = {}): SettlementLine => ({
  ...{ kind: "charge", ref: "ch-1", attemptId: "a-1", refundId: null, amountMinor: 500, currency: "INR", at },
  ...given,
})
const refund = (given: Partial<SettlementLine> = {}): SettlementLine =>
  charge({ kind: "refund", ref: "re-1", refundId: "r-1", ...given })
const attempt = (given: Partial<BookedAttempt> = {}): BookedAttempt => ({
  ...{ id: "a-1", orderId: "o-1", provider: "sandbox", status: "CAPTURED", capturedMinor: 500 },
  ...{ currency: "INR", mustAppear: true },
  ...given,
})
const booked = (given: Partial<BookedRefund> = {}): BookedRefund => ({
  ...{
    id: "r-1",
    attemptId: "a-1",
    provider: "sandbox",
    status: "SUCCEEDED",
    amountMinor: 500,
    mustAppear: true,
  },
  ...given,
})
const kinds = (...given: Parameters<typeof compareSettlement>) =>
  compareSettlement(...given).map(({ kind, subject }) => [kind, subject])

describe("the gateway's books and ours", () => {
  it("agree", () => {
    expect(kinds([charge(), refund()], { attempts: [attempt()], refunds: [booked()] })).toEqual([])
    expect(kinds([], { attempts: [attempt({ mustAppear: false })], refunds: [] })).toEqual([])
    expect(kinds([], { attempts: [attempt({ status: "DECLINED" })], refunds: [] })).toEqual([])
  })

  it.each(["UNKNOWN", "INITIATED", "REQUIRES_ACTION", "AUTHORIZED", "DECLINED", "VOIDED"])(
    "differ when it took what is %s to us",
    (status) => {
      const attempts = [attempt({ status, capturedMinor: 0 })]
      expect(kinds([charge()], { attempts, refunds: [] })).toEqual([["CHARGE_MISSED", "a-1"]])
    },
  )

  it("differ by a charge we never asked for, a second one, another amount, one that never was", () => {
    const attempts = [attempt()]
    expect(kinds([charge({ attemptId: "x" })], { attempts: [], refunds: [] })).toEqual([
      ["CHARGE_UNKNOWN", "ch-1"],
    ])
    expect(kinds([charge(), charge({ ref: "ch-2" })], { attempts, refunds: [] })).toEqual([
      ["CHARGE_TWICE", "ch-2"],
    ])
    expect(kinds([charge({ amountMinor: 5 })], { attempts, refunds: [] })).toEqual([["CHARGE_AMOUNT", "a-1"]])
    expect(kinds([], { attempts, refunds: [] })).toEqual([["CHARGE_NOT_SETTLED", "a-1"]])
  })

  it("differ by refunds in the same ways", () => {
    const rest = { attempts: [attempt()] }
    const lines = [charge(), refund()]
    expect(kinds(lines, { ...rest, refunds: [] })).toEqual([["REFUND_UNKNOWN", "re-1"]])
    expect(kinds(lines, { ...rest, refunds: [booked({ status: "UNKNOWN" })] })).toEqual([
      ["REFUND_MISSED", "r-1"],
    ])
    expect(kinds(lines, { ...rest, refunds: [booked({ amountMinor: 1 })] })).toEqual([
      ["REFUND_AMOUNT", "r-1"],
    ])
    expect(kinds([charge()], { ...rest, refunds: [booked()] })).toEqual([["REFUND_NOT_SETTLED", "r-1"]])
  })

  test.prop([fc.uniqueArray(fc.string({ minLength: 1 })), fc.nat()])(
    "agree whatever they hold, if both hold the same",
    (ids, amountMinor) => {
      const lines = ids.map((id) => charge({ ref: `ch-${id}`, attemptId: id, amountMinor }))
      const attempts = ids.map((id) => attempt({ id, capturedMinor: amountMinor }))
      expect(compareSettlement(lines, { attempts, refunds: [] })).toEqual([])
    },
  )
})
