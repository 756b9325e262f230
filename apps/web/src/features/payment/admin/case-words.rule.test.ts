import { CASE_KINDS } from "@haat/domain/payment"
import { expect, it } from "vitest"
import { factLines, filterOf, hrefOf, isWholeRun, kindWords } from "./case-words.rule.ts"

it("has words of its own for each kind", () => {
  expect(new Set(CASE_KINDS.map(kindWords)).size).toBe(CASE_KINDS.length)
})

it("shows money in rupees and leaves out what isn't known", () => {
  const facts = { amountMinor: 44_700, refundId: null, booked_minor: 1, orderId: "o-1", says: "A7: …" }
  expect(factLines(facts)).toEqual([
    { name: "amount", text: "₹447.00" },
    { name: "booked", text: "₹0.01" },
    { name: "order id", text: "o-1" },
    { name: "broken", text: "A7: …" },
  ])
})

it("reads and writes the address, and bears nonsense in it", () => {
  expect(filterOf({ state: "REPAIRED", kind: "CHARGE_TWICE" })).toEqual({
    state: "REPAIRED",
    kind: "CHARGE_TWICE",
    cursor: null,
  })
  expect(filterOf({ state: "x", kind: ["a"], cursor: "'; DROP" })).toEqual({
    state: "OPEN",
    kind: null,
    cursor: null,
  })
  expect(hrefOf({ state: "OPEN", kind: null })).toBe("/admin/reconciliation")
  expect(hrefOf({ state: "GONE", kind: "CHARGE_TWICE" }, "c")).toBe(
    "/admin/reconciliation?state=GONE&kind=CHARGE_TWICE&cursor=c",
  )
})

it("knows that the books agree only from a run that has ended whole", () => {
  const finishedAt = new Date("2026-01-06T10:00:00Z")
  expect(isWholeRun({ finishedAt, problems: [] })).toBe(true)
  for (const run of [undefined, { finishedAt: null, problems: [] }, { finishedAt, problems: ["sandbox"] }])
    expect(isWholeRun(run)).toBe(false)
})
