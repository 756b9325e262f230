import { describe, expect, it } from "vitest"
import {
  cancellableLines,
  hasCreditNote,
  isOverdue,
  noCancelWords,
  noReturnWords,
  parcelWord,
  refundWords,
  returnReasons,
} from "./parcel-words.rule.ts"

const day = () => "14 Jan"

describe("a parcel in words", () => {
  it("is somewhere, and never set back", () => {
    expect(parcelWord("OUT_FOR_DELIVERY").text).toBe("Out for delivery")
    expect(parcelWord("LOST").tone).toBe("bad")
  })

  it("says why nothing can be done", () => {
    expect(noReturnWords({ noReturn: null }, day, null)).toBeNull()
    expect(noReturnWords({ noReturn: "window-over" }, day, new Date(0))).toContain("14 Jan")
    expect(noReturnWords({ noReturn: "not-delivered" }, day, null)).toContain("once the parcel is delivered")
    expect(noReturnWords({ noReturn: "all-asked" }, day, null)).toContain("on its way back")
    expect(noCancelWords({ status: "NEW" })).toBeNull()
    expect(noCancelWords({ status: "PACKED" })).toContain("packed already")
    expect(noCancelWords({ status: "SHIPPED" })).toContain("left the warehouse")
  })

  it("is late only while it is awaited", () => {
    expect(isOverdue({ status: "SHIPPED", delay: null, latest: "2026-01-10" }, "2026-01-11")).toBe(true)
    expect(isOverdue({ status: "SHIPPED", delay: null, latest: "2026-01-11" }, "2026-01-11")).toBe(false)
    expect(isOverdue({ status: "DELIVERED", delay: null, latest: "2026-01-10" }, "2026-01-11")).toBe(false)
  })
})

it("never calls a refund paid before the bank has", () => {
  expect(refundWords({ reason: "RETURN", status: "SUCCEEDED" })).toMatchObject({
    why: "Items returned",
    text: "Paid back",
  })
  for (const status of ["REQUESTED", "SUBMITTED", "FAILED", "UNKNOWN", "MANUAL_REVIEW"]) {
    expect(refundWords({ reason: "RETURN", status }).text).not.toContain("Paid")
  }
  expect(returnReasons.length).toBe(5)
})

it("sums what can be cancelled over the parcels", () => {
  const line = { quantity: 2, cancelled: 0, returned: 0, returnable: 0 }
  const parcels = [
    { lines: [{ ...line, lineNo: 1, cancellable: 2 }] },
    {
      lines: [
        { ...line, lineNo: 1, cancellable: 1 },
        { ...line, lineNo: 2, cancellable: 0 },
      ],
    },
  ]
  const lines = [
    { lineNo: 1, title: "Kettle" },
    { lineNo: 2, title: "Cup" },
  ]
  expect(cancellableLines({ parcels, lines } as never)).toEqual([{ lineNo: 1, title: "Kettle", units: 3 }])
})

describe("hasCreditNote", () => {
  const sent = { id: "p1", shippedAt: new Date(0) }
  const back = (status: string, shipmentId: string) => [{ status, lines: [{ shipmentId }] }]
  it("is there for goods that were billed and aren't kept", () => {
    for (const status of ["LOST", "RETURNED_TO_SENDER"] as const)
      expect(hasCreditNote({ ...sent, status }, [])).toBe(true)
    expect(hasCreditNote({ ...sent, status: "DELIVERED" }, back("RECEIVED", "p1"))).toBe(true)
  })
  it("isn't there before, for another parcel, or for what was never billed", () => {
    expect(hasCreditNote({ ...sent, status: "DELIVERED" }, back("REQUESTED", "p1"))).toBe(false)
    expect(hasCreditNote({ ...sent, status: "DELIVERED" }, back("RECEIVED", "p2"))).toBe(false)
    expect(hasCreditNote({ ...sent, shippedAt: null, status: "LOST" }, [])).toBe(false)
  })
})
