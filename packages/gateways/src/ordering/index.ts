export { pdfInvoices } from "./pdfkit.gateway.ts"
