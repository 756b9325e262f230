import { type CreditNoteDocument, type CreditNoteRows, issuerOf } from "@haat/domain/ordering"
import { json, type Tx } from "../../shared/index.ts"
import { nextSerialIn } from "./series.mysql.ts"

type Row = {
  readonly id: string
  readonly order_id: string
  readonly shipment_id: string
  readonly invoice_id: string
  readonly ref_id: string
  readonly fiscal_year: string
  readonly serial: number
  readonly issued_at: Date
  readonly document: unknown
}

/** Credit notes inside the caller's transaction, which has locked their order. In the order in which they were issued. */
export const creditNoteRows = (tx: Tx): CreditNoteRows => ({
  listOf: async (orderId) => {
    const rows = await tx.rows<Row>(
      `SELECT id, order_id, shipment_id, invoice_id, ref_id, fiscal_year, serial, issued_at, document
       FROM ordering_credit_note WHERE order_id = ? ORDER BY id`,
      [orderId],
    )
    return rows.map((row) => ({
      ...{ id: row.id, orderId: row.order_id, shipmentId: row.shipment_id, invoiceId: row.invoice_id },
      ...{ refId: row.ref_id, fiscalYear: row.fiscal_year, serial: row.serial, issuedAt: row.issued_at },
      document: json<CreditNoteDocument>(row.document),
    }))
  },
  nextSerial: nextSerialIn(tx, "ordering_credit_series"),
  insert: async ({ id, orderId, shipmentId, invoiceId, refId, fiscalYear, serial, issuedAt, document }) => {
    await tx.change(
      `INSERT INTO ordering_credit_note (id, order_id, shipment_id, invoice_id, ref_id, seller_id, fiscal_year, serial,
         issued_at, total_minor, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[id, orderId, shipmentId, invoiceId, refId, issuerOf(document), fiscalYear, serial, issuedAt],
        ...[document.totals.totalMinor, JSON.stringify(document)],
      ],
    )
  },
})
