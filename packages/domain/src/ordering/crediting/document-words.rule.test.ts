import { expect, it } from "vitest"
import { address } from "../testing/index.ts"
import { documentWords } from "./document-words.rule.ts"

const invoice = {
  ...{ number: "INV/2627/000007", issuedOn: "2026-11-01", orderCode: "CODE", orderedOn: "2026-10-30" },
  ...{
    parcelNo: 1,
    seller: { id: "SUP-01", name: "Chai & Co." },
    buyer: address,
    lines: [],
    deliveryMinor: 0,
  },
  from: { warehouseId: "WH-BLR", name: "Bengaluru", state: "Karnataka" },
  totals: { taxableMinor: 0, cgstMinor: 0, sgstMinor: 0, igstMinor: 0, totalMinor: 0 },
}

it("names an invoice, and of a credit note the invoice it is against and why", () => {
  const day = (iso: string) => iso
  expect(documentWords(invoice, day)).toEqual({
    ...{ title: "Tax invoice", lines: ["Invoice INV/2627/000007 of 2026-11-01"] },
  })
  const against = { number: invoice.number, issuedOn: invoice.issuedOn }
  const note = {
    ...invoice,
    number: "CN/2627/000001",
    issuedOn: "2026-11-22",
    against,
    reason: "lost" as const,
  }
  expect(documentWords(note, day).lines).toEqual([
    "Credit note CN/2627/000001 of 2026-11-22",
    "Against invoice INV/2627/000007 of 2026-11-01. The parcel was lost.",
  ])
})
