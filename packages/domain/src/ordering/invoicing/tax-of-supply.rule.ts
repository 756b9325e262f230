import { type GstState, gstStateOf } from "../../shared/index.ts"
import type {
  InvoiceDraft,
  InvoiceLine,
  Origin,
  SellerIdentity,
  SellerTax,
  SupplyKind,
} from "./invoice.model.ts"

/**
 * Who bills what leaves a warehouse: the seller by the registration of the warehouse's state, since goods are kept
 * there under it, else by the one of the principal place.
 */
export const identityOf = (
  { gstins, ...tax }: SellerTax,
  { state }: Pick<Origin, "state">,
): SellerIdentity => {
  const here = gstStateOf(state)?.code
  return { ...tax, gstin: gstins.find((gstin) => gstin.slice(0, 2) === here) ?? gstins[0] ?? null }
}

/** Whose numbers follow each other: a registration is a person of its own (section 25(4)), else the seller is. */
export const issuerOf = ({ seller }: Pick<InvoiceDraft, "seller">): string =>
  seller.identity?.gstin ?? seller.id

/** No tax without a registration, CGST and the state's within its state, IGST across the border or to nobody knows where. */
export type Levy = "none" | "within" | "across"

export const levyOf = (gstin: string | null, place: GstState | null): Levy => {
  if (gstin === null) return "none"
  return gstin.slice(0, 2) === place?.code ? "within" : "across"
}

type Taxes = "cgstMinor" | "sgstMinor" | "igstMinor"
export type PricedPart = Omit<InvoiceLine, Taxes> & { readonly taxMinor: number }

/**
 * The lines of one invoice with their tax. Halves are taken of the running sum, so that they add up to each line's tax
 * to the paisa and the two sums of the invoice are as near to each other as those of a line.
 */
export const taxedLines = (parts: readonly PricedPart[], levy: Levy): readonly InvoiceLine[] => {
  let before = 0
  return parts.map(({ taxMinor, ...line }) => {
    if (levy === "none")
      return {
        ...{ ...line, taxableMinor: line.totalMinor, ratePercent: 0 },
        ...{ cgstMinor: 0, sgstMinor: 0, igstMinor: 0 },
      }
    if (levy === "across") return { ...line, cgstMinor: 0, sgstMinor: 0, igstMinor: taxMinor }
    const cgstMinor = Math.floor((before + taxMinor) / 2) - Math.floor(before / 2)
    before += taxMinor
    return { ...line, cgstMinor, sgstMinor: taxMinor - cgstMinor, igstMinor: 0 }
  })
}

/** What the paper is called, by who bills and what is on it. */
export const supplyKindOf = (lines: readonly InvoiceLine[], gstin: string | null): SupplyKind => {
  if (gstin === null) return "bill-of-supply"
  const paid = lines.filter(({ totalMinor }) => totalMinor > 0)
  const untaxed = paid.filter(({ taxableMinor, totalMinor }) => taxableMinor === totalMinor)
  if (untaxed.length === 0) return "tax-invoice"
  return untaxed.length === paid.length ? "bill-of-supply" : "invoice-cum-bill-of-supply"
}
