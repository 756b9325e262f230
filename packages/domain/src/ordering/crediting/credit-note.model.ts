import type { InvoiceDocument, InvoiceLine } from "../invoicing/invoice.model.ts"
import type { IssuePapers, ReadPapers } from "../papers/papers.model.ts"

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

export type Crediting = {
  /** All credit notes of a parcel; none while nothing came back. */
  readonly issueCreditNotes: IssuePapers<CreditNoteDocument>
  readonly getCreditNotes: ReadPapers<CreditNoteDocument>
}
