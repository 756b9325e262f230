import { describe, expect, it } from "vitest"
import { AUDIT_READINGS, AUDITED_KINDS, kindsOfSentence, readFinding } from "./read-finding.rule.ts"
import { CASE_KINDS } from "./reconciliation.model.ts"

describe("a broken sentence of the audit", () => {
  it("becomes a case that is named by what it is about and tells all that was found", () => {
    const row = { sku: "S-1", warehouse_id: "WH-BLR", on_hand: 3, moved_on_hand: "2" }
    expect(readFinding("A2", "counters are sums", row)).toEqual({
      kind: "STOCK_DIFFERS",
      subject: "S-1 WH-BLR",
      facts: { says: "A2: counters are sums", ...row },
    })
  })

  it("keeps instants readable, and names a row without its columns by the whole of it", () => {
    const at = new Date("2026-01-05T06:30:00.000Z")
    expect(readFinding("A9", "s", { id: "o", expires_at: at })?.facts).toMatchObject({
      expires_at: "2026-01-05T06:30:00.000Z",
    })
    expect(readFinding("A9", "s", { other: 1 })?.subject).toBe('{"other":1}')
    expect(readFinding("A9", "s", { id: "x".repeat(300) })?.subject).toHaveLength(120)
  })

  it("is no second case where it is one already", () => {
    expect(readFinding("A18", "s", { id: "c", kind: "CHARGE_TWICE" })).toBeNull()
  })

  it("can't pass unseen because nobody has read it", () => {
    expect(() => readFinding("A99", "new", {})).toThrow("A99")
  })

  it.each([
    ["A12c", { coupon_id: "c", order_id: "o", state: "HELD", status: "EXPIRED" }, "HOLD_OF_DEAD_ORDER", "o"],
    ["A12c", { coupon_id: "c", order_id: "o", state: "USED", status: "EXPIRED" }, "COUPON_DIFFERS", "c o"],
    ["A12c", { coupon_id: "c", order_id: "o", state: "HELD", status: "PLACED" }, "COUPON_DIFFERS", "c o"],
    ["A13d", { id: "o", states: "HELD", status: "FAILED" }, "HOLD_OF_DEAD_ORDER", "o"],
    ["A13d", { id: "o", states: "HELD", status: "CANCELLED" }, "TENDER_DIFFERS", "o"],
    ["A13d", { id: "o", states: "HELD,SPENT", status: "FAILED" }, "TENDER_DIFFERS", "o"],
    ["A13d", { id: "o", states: "SPENT", status: "EXPIRED" }, "TENDER_DIFFERS", "o"],
  ])("%s: what an unpaid order still holds is let go, all else is looked at", (id, row, kind, subject) => {
    expect(readFinding(id, "s", row)).toMatchObject({ kind, subject })
  })
})

it("knows of each audited kind that it lasts", () => {
  expect(AUDITED_KINDS.every((kind) => CASE_KINDS.includes(kind))).toBe(true)
  expect(AUDITED_KINDS).toContain("HOLD_OF_DEAD_ORDER")
  expect(Object.keys(AUDIT_READINGS).length).toBeGreaterThan(40)
})

it("says which kinds stay open when a sentence can't be looked at", () => {
  expect(kindsOfSentence("A15c")).toEqual(["COPY_DIFFERS"])
  expect(kindsOfSentence("A13d")).toEqual(["TENDER_DIFFERS", "HOLD_OF_DEAD_ORDER"])
  expect(kindsOfSentence("A18")).toEqual([])
})
