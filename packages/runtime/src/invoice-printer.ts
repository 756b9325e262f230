import type { InvoicePrinter } from "@haat/domain/ordering"
import { pdfInvoices } from "@haat/gateways/ordering"
import { observedAll } from "@haat/platform/telemetry"

/** Apart from the rooms: whoever prints nothing doesn't load fonts. */
export const invoicePrinter: InvoicePrinter = observedAll("ordering.printer", pdfInvoices())
