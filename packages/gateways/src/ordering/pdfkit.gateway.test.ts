import type { InvoiceDocument } from "@haat/domain/ordering"
import { invoiceOf } from "@haat/domain/ordering/testing"
import { expect, it } from "vitest"
import { pdfInvoices } from "./pdfkit.gateway.ts"

const document = (lines: number): InvoiceDocument => {
  const line = {
    ...{ lineNo: 1, title: "स्टील की केतली, लाल", sku: "k", hsn: "8516", quantity: 2, unitPriceMinor: 10_000 },
    ...{ discountMinor: 0, taxableMinor: 16_949, ratePercent: 18 },
    ...{ cgstMinor: 0, sgstMinor: 0, igstMinor: 3_051, totalMinor: 20_000 },
  }
  return invoiceOf({
    lines: Array.from({ length: lines }, () => line),
    deliveryMinor: 4_900,
    totals: { taxableMinor: 16_949, cgstMinor: 0, sgstMinor: 0, igstMinor: 3_051, totalMinor: 24_900 },
  })
}

const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? 0

it("prints each invoice from a page of its own, and goes on where one is full", async () => {
  const pdf = await pdfInvoices().print([document(1), document(2)])
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe("%PDF-")
  expect(pagesIn(pdf)).toBe(2)
  expect(pagesIn(await pdfInvoices().print([document(60)]))).toBeGreaterThan(1)
})

it("prints a credit note, one about the fee alone too", async () => {
  const credit = {
    ...{ against: { number: "INV/2627/000001", issuedOn: "2026-11-22" }, reason: "returned" as const },
  }
  const pdf = await pdfInvoices().print([
    { ...document(1), ...credit },
    { ...document(0), ...credit },
  ])
  expect(pagesIn(pdf)).toBe(2)
})

it("prints a bill of supply", async () => {
  const supply = { kind: "bill-of-supply" as const, place: null }
  expect(pagesIn(await pdfInvoices().print([{ ...document(2), supply }]))).toBe(1)
})
