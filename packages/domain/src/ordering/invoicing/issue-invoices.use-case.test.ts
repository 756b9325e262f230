import { describe, expect, it } from "vitest"
import { billing } from "../testing/index.ts"

describe("issueInvoices", () => {
  it("waits for the parcel to leave", async () => {
    const { first, issueInvoices, written } = await billing()
    expect(await issueInvoices(first.id)).toMatchObject({ error: { code: "NOT_SHIPPED_YET" } })
    expect(await issueInvoices("none")).toMatchObject({ error: { code: "SHIPMENT_NOT_FOUND" } })
    expect(written).toEqual([])
  })

  it("numbers a parcel's invoice once, also when many ask at once; the next one has the next number", async () => {
    const { order, first, second, send, issueInvoices, written } = await billing()
    await send(first.id)
    const answers = await Promise.all([1, 2, 3].map(() => issueInvoices(first.id)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await send(second.id)
    await issueInvoices(second.id)
    expect(written.map(({ document }) => document.number)).toEqual(["INV/2526/000001", "INV/2526/000002"])
    const billed = written.map(({ document }) => document.totals.totalMinor)
    expect(billed.reduce((sum, minor) => sum + minor, 0)).toBe(order.totalMinor)
  })
})
