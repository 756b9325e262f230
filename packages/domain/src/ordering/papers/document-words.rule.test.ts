import { describe, expect, it } from "vitest"
import { gstStateOf } from "../../shared/index.ts"
import { invoiceOf, sellerTax } from "../testing/index.ts"
import { documentWords } from "./document-words.rule.ts"

const day = (iso: string) => iso
const { gstins: _gstins, ...person } = sellerTax
const seller = { id: "SUP-01", name: "Chai & Co.", identity: { ...person, gstin: "29AAGCB7383J1Z4" } }
const chandigarh = gstStateOf("Chandigarh")

describe("documentWords", () => {
  it("names an invoice, who bills with their GSTIN, where the goods go, and its taxes", () => {
    expect(documentWords(invoiceOf({ seller }), day)).toMatchObject({
      title: "Tax invoice",
      lines: ["Invoice INV/2627/000007 of 2026-11-01"],
      seller: [
        ...[
          "Chai and Company LLP",
          "Sells as Chai & Co.",
          "14, 2nd Main, Bengaluru 560058",
          "Karnataka (29)",
        ],
        ...["GSTIN 29AAGCB7383J1Z4", "Dispatched from Bengaluru, Karnataka", "Sold through Haat"],
      ],
      buyer: [
        "Asha Rao",
        "12, 3rd Cross",
        "Bengaluru 560001",
        "Karnataka (29)",
        "Place of supply: Karnataka (29)",
      ],
      taxes: [{ label: "CGST" }, { label: "SGST" }],
      note: expect.stringContaining("include GST"),
    })
  })

  it("calls the state's share by its name, and the tax across a border too", () => {
    const supply = { kind: "tax-invoice" as const, place: chandigarh }
    expect(documentWords(invoiceOf({ supply }), day).taxes.map(({ label }) => label)).toEqual([
      "CGST",
      "UTGST",
    ])
    const totals = { taxableMinor: 100, cgstMinor: 0, sgstMinor: 0, igstMinor: 18, totalMinor: 118 }
    expect(documentWords(invoiceOf({ supply, totals }), day).taxes).toEqual([
      { label: "IGST", key: "igstMinor" },
    ])
  })

  it("tells a bill of supply, of somebody who isn't registered and of goods without tax", () => {
    const supply = { kind: "bill-of-supply" as const, place: null }
    const unregistered = { ...seller, identity: { ...seller.identity, gstin: null } }
    const bill = documentWords(invoiceOf({ supply, seller: unregistered }), day)
    expect(bill).toMatchObject({
      title: "Bill of supply",
      lines: ["Bill INV/2627/000007 of 2026-11-01"],
      taxes: [],
    })
    expect(bill.seller).toContain("Not registered under GST")
    expect(bill.note).toContain("not registered")
    expect(documentWords(invoiceOf({ supply, seller }), day).note).toBe("These goods bear no GST.")
    expect(documentWords(invoiceOf({ supply, seller: { id: "x", name: "Chai" } }), day).seller).toEqual([
      ...["Chai", "Not registered under GST", "Dispatched from Bengaluru, Karnataka", "Sold through Haat"],
    ])
  })

  it("says of a credit note what it is against, and why", () => {
    const against = { number: "INV/2627/000007", issuedOn: "2026-11-01" }
    const note = { ...invoiceOf(), number: "CN/2627/000001", against, reason: "lost" as const }
    expect(documentWords({ ...note, issuedOn: "2026-11-22" }, day)).toMatchObject({
      title: "Credit note",
      lines: [
        "Credit note CN/2627/000001 of 2026-11-22",
        "Against invoice INV/2627/000007 of 2026-11-01. The parcel was lost.",
      ],
    })
  })

  it("prints papers from before sellers had an identity as they were", () => {
    const { supply: _supply, ...old } = invoiceOf({ seller: { id: "SUP-01", name: "Chai & Co." } })
    expect(documentWords(old, day)).toMatchObject({
      ...{
        title: "Tax invoice",
        seller: ["Chai & Co.", "Dispatched from Bengaluru, Karnataka", "Sold through Haat"],
      },
    })
  })
})
