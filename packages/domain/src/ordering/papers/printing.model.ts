import type { CreditNoteDocument } from "../crediting/credit-note.model.ts"
import type { InvoiceDocument } from "../invoicing/invoice.model.ts"

/** Either may be printed: a credit note says what it is against. */
export type PrintedDocument = InvoiceDocument | CreditNoteDocument

export type InvoicePrinter = {
  readonly print: (documents: readonly PrintedDocument[]) => Promise<Uint8Array>
}
