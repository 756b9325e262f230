import { describe, expect, it } from "vitest"
import { billing, sellerTax } from "../testing/index.ts"
import type { SellerTax } from "./invoice.model.ts"

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
    expect(written.map(({ document }) => document.number)).toEqual(["BOS/2526/000001", "BOS/2526/000002"])
    const billed = written.map(({ document }) => document.totals.totalMinor)
    expect(billed.reduce((sum, minor) => sum + minor, 0)).toBe(order.totalMinor)
  })

  it("keeps who billed as it was; each registration counts for itself", async () => {
    const { order, first, second, send, sellers, issueInvoices, issueCreditNotes, scan, written, credited } =
      await billing()
    const told = (tax: SellerTax) => {
      const facts = { sellerId: "SUP-01", sellerName: "Chai & Co.", hsn: null, tax }
      sellers.of = new Map(order.lines.map(({ sku }) => [sku, facts]))
    }
    told(sellerTax)
    await send(first.id)
    const before = await issueInvoices(first.id)
    expect(written[0]?.document).toMatchObject({
      number: "INV/2526/000001",
      seller: { identity: { legalName: "Chai and Company LLP", gstin: "29AAGCB7383J1Z4" } },
    })
    told({ ...sellerTax, legalName: "Chai Limited", gstins: ["29AAPFU0939F1ZR"] })
    expect(await issueInvoices(first.id)).toEqual(before)
    await send(second.id)
    await issueInvoices(second.id)
    expect(written[1]?.document).toMatchObject({
      number: "INV/2526/000001",
      seller: { identity: { legalName: "Chai Limited", gstin: "29AAPFU0939F1ZR" } },
    })
    await scan(first.id, "lost")
    await issueCreditNotes(first.id)
    expect(credited[0]?.document.seller).toEqual(written[0]?.document.seller)
  })
})
