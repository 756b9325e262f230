import { gstStateOf } from "../../shared/index.ts"
import type { InvoiceDocument, SellerTax } from "../invoicing/invoice.model.ts"
import { address } from "./order.builder.ts"

/** A seller of Bengaluru who also keeps goods in Goa, registered in both. */
export const sellerTax: SellerTax = {
  ...{ legalName: "Chai and Company LLP", address: "14, 2nd Main, Bengaluru 560058", state: "Karnataka" },
  gstins: ["29AAGCB7383J1Z4", "30AAGCB7383J1ZL"],
}

/** An invoice within Karnataka that bills nothing yet. */
export const invoiceOf = (change: Partial<InvoiceDocument> = {}): InvoiceDocument => ({
  ...{ number: "INV/2627/000007", issuedOn: "2026-11-01", orderCode: "CODE", orderedOn: "2026-10-30" },
  ...{
    parcelNo: 1,
    seller: { id: "SUP-01", name: "Chai & Co." },
    buyer: address,
    lines: [],
    deliveryMinor: 0,
  },
  supply: { kind: "tax-invoice", place: gstStateOf("Karnataka") },
  from: { warehouseId: "WH-BLR", name: "Bengaluru", state: "Karnataka" },
  totals: { taxableMinor: 0, cgstMinor: 0, sgstMinor: 0, igstMinor: 0, totalMinor: 0 },
  ...change,
})
