import { dayInIndia } from "../invoicing/fiscal-year.rule.ts"
import type { InvoiceDocument, InvoiceLine } from "../invoicing/invoice.model.ts"
import { partOfUnits, type Units } from "../papers/part-of-units.rule.ts"
import type { CreditedLine, CreditNoteDraft, TakenBack } from "./credit-note.model.ts"

type CreditFacts = {
  readonly invoice: InvoiceDocument
  readonly credited: readonly CreditedLine[]
  readonly taken: TakenBack
  readonly issuedAt: Date
}

/** The total is the units' part of what was billed, as their refund is; the taxes are parts too, the rest is taxable. */
const creditOf = (line: InvoiceLine, units: Units): InvoiceLine => {
  const [cgstMinor, sgstMinor] = [partOfUnits(line.cgstMinor, units), partOfUnits(line.sgstMinor, units)]
  const [igstMinor, totalMinor] = [partOfUnits(line.igstMinor, units), partOfUnits(line.totalMinor, units)]
  return {
    ...line,
    quantity: units.end - units.first,
    discountMinor: partOfUnits(line.discountMinor, units),
    taxableMinor: totalMinor - cgstMinor - sgstMinor - igstMinor,
    ...{ cgstMinor, sgstMinor, igstMinor, totalMinor },
  }
}

const unitsOf = ({ credited, taken }: CreditFacts, { lineNo, quantity: of }: InvoiceLine): Units => {
  const sum = (lines: readonly CreditedLine[]) =>
    lines.filter((line) => line.lineNo === lineNo).reduce((total, { quantity }) => total + quantity, 0)
  const first = sum(credited)
  return { first, of, end: Math.min(of, first + sum(taken.lines)) }
}

/**
 * What one invoice gives back for units that the buyer doesn't keep, at the amounts it billed. Units are counted
 * through its credit notes, so all of them together never exceed it, and are exactly its goods when everything came
 * back. Null: none of these units were billed by it.
 */
export const draftCreditNote = (facts: CreditFacts): CreditNoteDraft | null => {
  const { number, ...invoice } = facts.invoice
  const lines = invoice.lines.flatMap((line) => {
    const units = unitsOf(facts, line)
    return units.end > units.first ? [creditOf(line, units)] : []
  })
  if (lines.length === 0) return null
  const sum = (key: keyof InvoiceDocument["totals"]) => lines.reduce((total, line) => total + line[key], 0)
  return {
    ...invoice,
    ...{ lines, deliveryMinor: 0, issuedOn: dayInIndia(facts.issuedAt) },
    totals: {
      taxableMinor: sum("taxableMinor"),
      cgstMinor: sum("cgstMinor"),
      sgstMinor: sum("sgstMinor"),
      igstMinor: sum("igstMinor"),
      totalMinor: sum("totalMinor"),
    },
    against: { number, issuedOn: invoice.issuedOn },
    reason: facts.taken.reason,
  }
}

/** The delivery fee, which goes back when nothing of the order is left; null when this invoice doesn't bear it. */
export const draftFeeCredit = (
  { number, ...invoice }: InvoiceDocument,
  { reason, issuedAt }: Pick<CreditFacts, "issuedAt"> & Pick<TakenBack, "reason">,
): CreditNoteDraft | null => {
  const none = { taxableMinor: 0, cgstMinor: 0, sgstMinor: 0, igstMinor: 0 }
  return invoice.deliveryMinor === 0
    ? null
    : {
        ...{ ...invoice, lines: [], issuedOn: dayInIndia(issuedAt) },
        totals: { ...none, totalMinor: invoice.deliveryMinor },
        against: { number, issuedOn: invoice.issuedOn },
        reason,
      }
}
