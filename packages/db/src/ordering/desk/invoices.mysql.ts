import { type Invoice, type InvoiceDocument, type InvoiceRows, issuerOf } from "@haat/domain/ordering"
import { json, type Mysql, type Sql, type SqlValue, type Tx } from "../../shared/index.ts"
import { nextSerialIn } from "./series.mysql.ts"

type Row = {
  readonly id: string
  readonly order_id: string
  readonly shipment_id: string
  readonly fiscal_year: string
  readonly serial: number
  readonly issued_at: Date
  readonly document: unknown
}

const select = async (
  sql: Pick<Sql, "rows">,
  where: string,
  values: readonly SqlValue[],
): Promise<readonly Invoice[]> => {
  const rows = await sql.rows<Row>(
    `SELECT id, order_id, shipment_id, fiscal_year, serial, issued_at, document FROM ordering_invoice
     WHERE ${where} ORDER BY id`,
    values,
  )
  return rows.map((row) => ({
    id: row.id,
    orderId: row.order_id,
    shipmentId: row.shipment_id,
    fiscalYear: row.fiscal_year,
    serial: row.serial,
    issuedAt: row.issued_at,
    document: json<InvoiceDocument>(row.document),
  }))
}

/** Invoices inside the caller's transaction, which has locked their order. */
export const invoiceRows = (tx: Tx): InvoiceRows => ({
  listOf: (orderId) => select(tx, "order_id = ?", [orderId]),
  nextSerial: nextSerialIn(tx, "ordering_invoice_series"),
  insert: async ({ id, orderId, shipmentId, fiscalYear, serial, issuedAt, document }) => {
    await tx.change(
      `INSERT INTO ordering_invoice (id, order_id, shipment_id, seller_id, fiscal_year, serial, issued_at, total_minor,
         document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[id, orderId, shipmentId, issuerOf(document), fiscalYear, serial, issuedAt],
        ...[document.totals.totalMinor, JSON.stringify(document)],
      ],
    )
  },
})

/** Issued invoices outside any transaction. */
export const mysqlInvoices = (mysql: Mysql) => ({
  ofParcel: (shipmentId: string) => select(mysql, "shipment_id = ?", [shipmentId]),
})
