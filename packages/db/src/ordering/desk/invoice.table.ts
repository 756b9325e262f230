import type { CreditNoteDocument, InvoiceDocument } from "@haat/domain/ordering"
import { sql } from "drizzle-orm"
import {
  bigint,
  char,
  check,
  datetime,
  index,
  int,
  primaryKey,
  uniqueIndex,
  varchar,
} from "drizzle-orm/mysql-core"
import { contextTable, jsonColumn } from "../../shared/context-table.ts"

const table = contextTable("ordering")

/** Issued tax invoices, as they were issued: one per parcel and seller, numbered without gaps per issuer and year. */
export const invoiceTable = table(
  "invoice",
  {
    id: char("id", { length: 36 }).primaryKey(),
    orderId: char("order_id", { length: 36 }).notNull(),
    shipmentId: char("shipment_id", { length: 36 }).notNull(),
    /** The seller's GSTIN that the paper bears, else the seller's id. */
    issuer: varchar("seller_id", { length: 64 }).notNull(),
    /** The financial year, "2627" for April 2026 to March 2027. */
    fiscalYear: char("fiscal_year", { length: 4 }).notNull(),
    serial: int("serial").notNull(),
    issuedAt: datetime("issued_at", { mode: "date", fsp: 3 }).notNull(),
    totalMinor: bigint("total_minor", { mode: "number" }).notNull(),
    document: jsonColumn<InvoiceDocument>("document").notNull(),
  },
  (column) => [
    uniqueIndex("ordering_invoice_number").on(column.issuer, column.fiscalYear, column.serial),
    uniqueIndex("ordering_invoice_parcel").on(column.shipmentId, column.issuer),
    index("ordering_invoice_order").on(column.orderId),
    check("ordering_invoice_serial", sql`serial > 0 and total_minor >= 0`),
  ],
)

/** The last number given per issuer and year; its row is locked from taking a number to the commit. */
export const invoiceSeriesTable = table(
  "invoice_series",
  {
    issuer: varchar("seller_id", { length: 64 }).notNull(),
    fiscalYear: char("fiscal_year", { length: 4 }).notNull(),
    last: int("last").notNull(),
  },
  (column) => [primaryKey({ columns: [column.issuer, column.fiscalYear] })],
)

/** Issued credit notes: one for each invoice and what took units of it away, in a series of their own. */
export const creditNoteTable = table(
  "credit_note",
  {
    id: char("id", { length: 36 }).primaryKey(),
    orderId: char("order_id", { length: 36 }).notNull(),
    shipmentId: char("shipment_id", { length: 36 }).notNull(),
    invoiceId: char("invoice_id", { length: 36 }).notNull(),
    /** The return, the parcel, or the order when its delivery fee goes back. */
    refId: char("ref_id", { length: 36 }).notNull(),
    issuer: varchar("seller_id", { length: 64 }).notNull(),
    fiscalYear: char("fiscal_year", { length: 4 }).notNull(),
    serial: int("serial").notNull(),
    issuedAt: datetime("issued_at", { mode: "date", fsp: 3 }).notNull(),
    totalMinor: bigint("total_minor", { mode: "number" }).notNull(),
    document: jsonColumn<CreditNoteDocument>("document").notNull(),
  },
  (column) => [
    uniqueIndex("ordering_credit_note_number").on(column.issuer, column.fiscalYear, column.serial),
    uniqueIndex("ordering_credit_note_once").on(column.invoiceId, column.refId),
    index("ordering_credit_note_order").on(column.orderId),
    check("ordering_credit_note_serial", sql`serial > 0 and total_minor >= 0`),
  ],
)

/** The last number given to a credit note per issuer and year, locked as the invoices' is. */
export const creditSeriesTable = table(
  "credit_series",
  {
    issuer: varchar("seller_id", { length: 64 }).notNull(),
    fiscalYear: char("fiscal_year", { length: 4 }).notNull(),
    last: int("last").notNull(),
  },
  (column) => [primaryKey({ columns: [column.issuer, column.fiscalYear] })],
)
