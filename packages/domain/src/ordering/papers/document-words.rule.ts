import { gstStateOf } from "../../shared/index.ts"
import type { CreditReason } from "../crediting/credit-note.model.ts"
import type { InvoiceDocument, SupplyKind } from "../invoicing/invoice.model.ts"
import type { PrintedDocument } from "./printing.model.ts"

const reasons: Readonly<Record<CreditReason, string>> = {
  returned: "Goods were returned",
  lost: "The parcel was lost",
  "not-delivered": "The parcel came back undelivered",
}

const titles: Readonly<Record<SupplyKind, string>> = {
  "tax-invoice": "Tax invoice",
  "bill-of-supply": "Bill of supply",
  "invoice-cum-bill-of-supply": "Invoice-cum-bill of supply",
}

/** Everything on a paper but its amounts. Taxes are named with their columns; none on a bill of supply. */
export type PaperWords = {
  readonly title: string
  readonly lines: readonly string[]
  readonly seller: readonly string[]
  readonly buyer: readonly string[]
  readonly taxes: readonly { readonly label: string; readonly key: "cgstMinor" | "sgstMinor" | "igstMinor" }[]
  readonly note: string
}

/** With the code that the tax office knows it by. */
const stateWords = (name: string): string => {
  const state = gstStateOf(name)
  return state ? `${state.name} (${state.code})` : name
}

const kindOf = ({ supply }: InvoiceDocument): SupplyKind => supply?.kind ?? "tax-invoice"

const headOf = (document: PrintedDocument, day: (iso: string) => string) => {
  const { number, issuedOn } = document
  const kind = kindOf(document) === "bill-of-supply" ? "Bill" : "Invoice"
  if (!("against" in document))
    return { title: titles[kindOf(document)], lines: [`${kind} ${number} of ${day(issuedOn)}`] }
  const { against, reason } = document
  const about = `Against ${kind.toLowerCase()} ${against.number} of ${day(against.issuedOn)}. ${reasons[reason]}.`
  return { title: "Credit note", lines: [`Credit note ${number} of ${day(issuedOn)}`, about] }
}

const sellerOf = ({ seller: { name, identity }, from, supply }: InvoiceDocument): readonly string[] => {
  const dispatch = [
    `Dispatched from ${[from.name, from.state].filter((part) => part !== "").join(", ")}`,
    "Sold through Haat",
  ]
  const unregistered = supply ? ["Not registered under GST"] : []
  if (!identity) return [name, ...unregistered, ...dispatch]
  const { legalName, address, state, gstin } = identity
  return [
    ...(legalName === name ? [name] : [legalName, `Sells as ${name}`]),
    ...[address, stateWords(state)],
    ...(gstin === null ? unregistered : [`GSTIN ${gstin}`]),
    ...dispatch,
  ]
}

const buyerOf = ({ buyer, supply }: InvoiceDocument): readonly string[] => [
  buyer.name,
  [buyer.line1, buyer.line2, buyer.landmark].filter((part) => part !== "").join(", "),
  `${buyer.city} ${buyer.pincode}`,
  stateWords(buyer.state),
  `Place of supply: ${stateWords(supply?.place?.name ?? buyer.state)}`,
]

const taxesOf = (document: InvoiceDocument): PaperWords["taxes"] => {
  if (kindOf(document) === "bill-of-supply") return []
  if (document.totals.igstMinor > 0) return [{ label: "IGST", key: "igstMinor" }]
  const label = document.supply?.place?.tax ?? "SGST"
  return [
    { label: "CGST", key: "cgstMinor" },
    { label, key: "sgstMinor" },
  ]
}

const noteOf = (document: InvoiceDocument): string => {
  if (kindOf(document) !== "bill-of-supply") return "Prices include GST. No tax is payable on reverse charge."
  return document.seller.identity?.gstin
    ? "These goods bear no GST."
    : "The seller is not registered under GST: no tax is charged, and none can be claimed."
}

/** What a paper calls itself and everybody on it; a credit note names what it is against, and why. `day` writes a date. */
export const documentWords = (document: PrintedDocument, day: (iso: string) => string): PaperWords => ({
  ...headOf(document, day),
  seller: sellerOf(document),
  buyer: buyerOf(document).filter((line) => line.trim() !== ""),
  taxes: taxesOf(document),
  note: noteOf(document),
})
