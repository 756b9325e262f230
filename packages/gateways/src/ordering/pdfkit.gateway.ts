import { createRequire } from "node:module"
import { join } from "node:path"
import {
  documentWords,
  type InvoiceDocument,
  type InvoiceLine,
  type InvoicePrinter,
  type PaperWords,
  type PrintedDocument,
} from "@haat/domain/ordering"
import PDFDocument from "pdfkit"

type Pdf = InstanceType<typeof PDFDocument>

/**
 * Noto Sans has the letters of English and Hindi and the rupee sign, which the fonts built into PDF lack. Looked up
 * from where the process runs, since a bundler would take the file for a module.
 */
const font = (weight: "400Regular" | "700Bold"): string =>
  createRequire(join(process.cwd(), "package.json")).resolve(
    `@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`,
  )

const margin = 40
const width = 595.28 - 2 * margin
const bottom = 780

const rupees = new Intl.NumberFormat("en-IN", { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const money = (minor: number): string => `₹${rupees.format(minor / 100)}`
const days = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "UTC" })
const day = (iso: string): string => days.format(new Date(`${iso}T00:00:00Z`))

type Column = {
  readonly head: string
  readonly share: number
  readonly cell: (line: InvoiceLine) => string
}

/** What a bill of supply leaves out is room for the item. */
const columnsOf = ({ taxes }: PaperWords): readonly Column[] => {
  const ofTax: readonly Column[] = [
    { head: "Taxable", share: 0.13, cell: (line) => money(line.taxableMinor) },
    { head: "GST", share: 0.06, cell: ({ ratePercent }) => `${ratePercent} %` },
    ...taxes.map(({ label, key }) => ({
      ...{ head: label, share: taxes.length === 1 ? 0.15 : 0.11 },
      cell: (line: InvoiceLine) => money(line[key]),
    })),
  ]
  const numbers: readonly Column[] = [
    { head: "HSN", share: 0.08, cell: ({ hsn }) => hsn ?? "–" },
    { head: "Qty", share: 0.06, cell: ({ quantity }) => String(quantity) },
    { head: "Discount", share: 0.11, cell: ({ discountMinor }) => money(discountMinor) },
    ...(taxes.length === 0 ? [] : ofTax),
    { head: "Total", share: 0.1, cell: ({ totalMinor }) => money(totalMinor) },
  ]
  const left = 1 - numbers.reduce((sum, { share }) => sum + share, 0)
  return [{ head: "Item", share: left, cell: (line) => line.title }, ...numbers]
}

/** Writes one row; long titles grow it. Answers where the next one begins. */
const row = (
  pdf: Pdf,
  columns: readonly Column[],
  { at, texts }: { at: number; texts: readonly string[] },
) => {
  let x = margin
  let height = 0
  for (const [index, { share }] of columns.entries()) {
    const box = { width: share * width - 4, align: index === 0 ? ("left" as const) : ("right" as const) }
    const text = texts[index] ?? ""
    height = Math.max(height, pdf.heightOfString(text, box))
    pdf.text(text, x, at, box)
    x += share * width
  }
  return at + height + 5
}

const rule = (pdf: Pdf, at: number) =>
  pdf
    .moveTo(margin, at)
    .lineTo(margin + width, at)
    .lineWidth(0.5)
    .strokeColor("#999")
    .stroke()

const block = (
  pdf: Pdf,
  { x, at, title, lines }: { x: number; at: number; title: string; lines: readonly string[] },
) => {
  const box = { width: width / 2 - 10 }
  pdf.font("bold").fontSize(9).text(title, x, at, box)
  pdf.font("plain").text(lines.filter((line) => line.trim() !== "").join("\n"), x, pdf.y + 1, box)
  return pdf.y
}

const head = (
  pdf: Pdf,
  { orderCode, orderedOn, parcelNo }: PrintedDocument,
  { title, lines }: PaperWords,
) => {
  pdf.font("bold").fontSize(18).text(title, margin, margin)
  pdf.font("plain").fontSize(9)
  pdf.text(lines.join("\n"), margin, pdf.y + 2)
  pdf.text(`Order ${orderCode} of ${day(orderedOn)}, parcel ${parcelNo}`)
  return pdf.y + 14
}

const parties = (pdf: Pdf, { seller, buyer }: PaperWords, at: number) =>
  Math.max(
    block(pdf, { x: margin, at, title: "Seller", lines: seller }),
    block(pdf, { x: margin + width / 2, at, title: "Buyer", lines: buyer }),
  )

type Sheet = { readonly document: PrintedDocument; readonly words: PaperWords }

const table = (pdf: Pdf, { document, words }: Sheet, from: number) => {
  const columns = columnsOf(words)
  const heads = columns.map(({ head: text }) => text)
  pdf.font("bold").fontSize(8)
  let at = row(pdf, columns, { at: from, texts: heads })
  rule(pdf, at - 3)
  pdf.font("plain")
  for (const line of document.lines) {
    if (at > bottom - 60) {
      pdf.addPage()
      at = row(pdf.font("bold"), columns, { at: margin, texts: heads })
      pdf.font("plain")
    }
    at = row(pdf, columns, { at, texts: columns.map(({ cell }) => cell(line)) })
  }
  rule(pdf, at)
  return at + 8
}

const amountsOf = ({ totals, deliveryMinor }: InvoiceDocument, { taxes }: PaperWords) => [
  [taxes.length === 0 ? "Goods" : "Taxable value", totals.taxableMinor] as const,
  ...taxes.map(({ label, key }) => [label, totals[key]] as const),
  ...(deliveryMinor > 0 ? [["Delivery", deliveryMinor] as const] : []),
]

const sums = (pdf: Pdf, { document, words }: Sheet, from: number) => {
  let at = from
  const line = (label: string, minor: number) => {
    pdf.text(label, margin + width * 0.55, at, { width: width * 0.25 })
    pdf.text(money(minor), margin + width * 0.8, at, { width: width * 0.2 - 4, align: "right" })
    at = pdf.y + 3
  }
  pdf.fontSize(9)
  for (const [label, minor] of amountsOf(document, words)) line(label, minor)
  pdf.font("bold")
  line("Total", document.totals.totalMinor)
  pdf.font("plain").fontSize(8).fillColor("#555")
  pdf.text(`${words.note} This document was made by a computer and needs no signature.`, margin, at + 12)
  pdf.fillColor("#000")
}

const page = (pdf: Pdf, document: PrintedDocument) => {
  const words = documentWords(document, day)
  const sheet = { document, words }
  pdf.addPage()
  const at = table(pdf, sheet, parties(pdf, words, head(pdf, document, words)) + 18)
  if (at > bottom - 90) pdf.addPage()
  sums(pdf, sheet, at > bottom - 90 ? margin : at)
}

/** Prints invoices as one PDF, each from a page of its own. */
export const pdfInvoices = (): InvoicePrinter => ({
  print: (invoices) =>
    new Promise((resolve, reject) => {
      const title = invoices.map(({ number }) => number).join(", ")
      const pdf = new PDFDocument({
        size: "A4",
        margin,
        autoFirstPage: false,
        info: { Title: title, Author: "Haat" },
      })
      pdf.registerFont("plain", font("400Regular"))
      pdf.registerFont("bold", font("700Bold"))
      const pieces: Uint8Array[] = []
      pdf.on("data", (piece: Uint8Array) => pieces.push(piece))
      pdf.on("error", reject)
      pdf.on("end", () => resolve(Buffer.concat(pieces)))
      for (const document of invoices) page(pdf, document)
      pdf.end()
    }),
})
