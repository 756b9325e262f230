import type { Result, Shopper } from "../../shared/index.ts"
import type { InvoiceDocument, InvoiceLine, InvoiceRefusal } from "../invoicing/invoice.model.ts"

/** Why goods that were billed are taken off the bill. */
export type CreditReason = "returned" | "lost" | "not-delivered"

/** Units of a parcel that the buyer doesn't keep, with what took them away: that is credited once. */
export type TakenBack = {
  readonly refId: string
  readonly reason: CreditReason
  readonly lines: readonly { readonly lineNo: number; readonly quantity: number }[]
}

/** A GST credit note as it was issued: the billed amounts of units that the buyer doesn't keep, against one invoice. */
export type CreditNoteDocument = InvoiceDocument & {
  readonly against: { readonly number: string; readonly issuedOn: string }
  readonly reason: CreditReason
}
export type CreditNoteDraft = Omit<CreditNoteDocument, "number">

export type CreditNote = {
  readonly id: string
  readonly orderId: string
  readonly shipmentId: string
  readonly invoiceId: string
  /** The return or the parcel it is about. */
  readonly refId: string
  readonly fiscalYear: string
  readonly serial: number
  readonly issuedAt: Date
  readonly document: CreditNoteDocument
}

/** What of an invoice's line was credited before. */
export type CreditedLine = Pick<InvoiceLine, "lineNo" | "quantity">

type Documents = Promise<Result<readonly CreditNoteDocument[], InvoiceRefusal>>

export type Crediting = {
  /** Writes what is due of a parcel and answers all of its credit notes; safe to repeat, none while nothing came back. */
  readonly issueCreditNotes: (shipmentId: string) => Documents
  /** For whoever may see the order; without the person for those who only hold the mailed link. */
  readonly getCreditNotes: (
    code: string,
    viewer: { readonly shopper: Shopper; readonly accessToken: string | null },
    shipmentId: string,
  ) => Documents
}

/** Either may be printed: a credit note says what it is against. */
export type PrintedDocument = InvoiceDocument | CreditNoteDocument

export type InvoicePrinter = {
  readonly print: (documents: readonly PrintedDocument[]) => Promise<Uint8Array>
}
