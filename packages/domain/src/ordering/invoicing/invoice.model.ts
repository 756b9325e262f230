import type { GstState } from "../../shared/index.ts"
import type { OrderAddress } from "../order.model.ts"
import type { IssuePapers, ReadPapers } from "../papers/papers.model.ts"

/** Who a seller is to the tax office. Without GSTINs not registered; the first is of the principal place. */
export type SellerTax = {
  readonly legalName: string
  readonly address: string
  readonly state: string
  readonly gstins: readonly string[]
}

/** Who sells a SKU, and what the tax office calls both. */
export type SellerFacts = {
  readonly sellerId: string
  readonly sellerName: string
  readonly hsn: string | null
  readonly tax: SellerTax | null
}

/** Where a parcel was sent from. */
export type Origin = { readonly warehouseId: string; readonly name: string; readonly state: string }

/** Who bills, as it stood with the tax office when the paper was issued: what is told later changes no paper. */
export type SellerIdentity = {
  readonly legalName: string
  readonly address: string
  readonly state: string
  readonly gstin: string | null
}

/** What a paper is: who isn't registered, and goods without tax, get no tax invoice (section 31(3)(c), rule 46A). */
export type SupplyKind = "tax-invoice" | "bill-of-supply" | "invoice-cum-bill-of-supply"

/** `place` is the state where the goods arrive; null when nobody knows it. */
export type Supply = { readonly kind: SupplyKind; readonly place: GstState | null }

/** Amounts in minor units: taxable + taxes = total. Without a GST in the stored price the rate is 0. */
export type InvoiceLine = {
  readonly lineNo: number
  readonly title: string
  readonly sku: string
  readonly hsn: string | null
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly discountMinor: number
  readonly taxableMinor: number
  readonly ratePercent: number
  readonly cgstMinor: number
  /** SGST, or UTGST where the place of supply is a territory without a legislature. */
  readonly sgstMinor: number
  readonly igstMinor: number
  readonly totalMinor: number
}

/** A paper as it was issued; kept whole, never worked out again. Dates are days of India. */
export type InvoiceDocument = {
  readonly number: string
  readonly issuedOn: string
  readonly orderCode: string
  readonly orderedOn: string
  readonly parcelNo: number
  /** `identity` is missing where nobody knew it, and on papers from before it was printed. */
  readonly seller: { readonly id: string; readonly name: string; readonly identity?: SellerIdentity }
  /** Missing on papers from before it was told; they are tax invoices. */
  readonly supply?: Supply
  readonly from: Origin
  readonly buyer: OrderAddress
  readonly lines: readonly InvoiceLine[]
  /** The order's delivery fee, on the first invoice of the order. */
  readonly deliveryMinor: number
  readonly totals: Pick<InvoiceLine, "taxableMinor" | "cgstMinor" | "sgstMinor" | "igstMinor" | "totalMinor">
}
export type InvoiceDraft = Omit<InvoiceDocument, "number">

export type Invoice = {
  readonly id: string
  readonly orderId: string
  readonly shipmentId: string
  readonly fiscalYear: string
  readonly serial: number
  readonly issuedAt: Date
  readonly document: InvoiceDocument
}

export type Invoicing = {
  /** The invoices of a parcel that left, one per seller. */
  readonly issueInvoices: IssuePapers<InvoiceDocument>
  readonly getInvoices: ReadPapers<InvoiceDocument>
}
