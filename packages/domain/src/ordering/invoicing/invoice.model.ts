import type { Result, Shopper } from "../../shared/index.ts"
import type { OrderAddress } from "../order.model.ts"

/** Who sells a SKU, and what the tax office calls it. */
export type SellerFacts = {
  readonly sellerId: string
  readonly sellerName: string
  readonly hsn: string | null
}

/** Where a parcel was sent from: its state decides whether tax goes to one state or across a border. */
export type Origin = { readonly warehouseId: string; readonly name: string; readonly state: string }

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
  readonly sgstMinor: number
  readonly igstMinor: number
  readonly totalMinor: number
}

/** A tax invoice as it was issued; kept whole, never worked out again. Dates are days of India. */
export type InvoiceDocument = {
  readonly number: string
  readonly issuedOn: string
  readonly orderCode: string
  readonly orderedOn: string
  readonly parcelNo: number
  readonly seller: { readonly id: string; readonly name: string }
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

export type InvoiceRefusal =
  | { readonly code: "ORDER_NOT_FOUND" }
  | { readonly code: "SHIPMENT_NOT_FOUND" }
  /** An invoice is written when the parcel leaves. */
  | { readonly code: "NOT_SHIPPED_YET" }

type Documents = Promise<Result<readonly InvoiceDocument[], InvoiceRefusal>>

export type Invoicing = {
  /** Writes the invoices of a parcel that left, one per seller, once; a repeat answers the same ones. */
  readonly issueInvoices: (shipmentId: string) => Documents
  /** For whoever may see the order; without the person for those who only hold the mailed link. */
  readonly getInvoices: (
    code: string,
    viewer: { readonly shopper: Shopper; readonly accessToken: string | null },
    shipmentId: string,
  ) => Documents
}
