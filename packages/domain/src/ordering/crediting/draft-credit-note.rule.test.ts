import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import type { InvoiceDocument } from "../invoicing/invoice.model.ts"
import { invoiceOf } from "../testing/index.ts"
import type { CreditNoteDraft } from "./credit-note.model.ts"
import { draftCreditNote, draftFeeCredit } from "./draft-credit-note.rule.ts"

const issuedAt = new Date("2026-11-22T20:00:00.000Z")
type Billed = { readonly quantity: number; readonly totalMinor: number; readonly taxMinor: number }

const billed = (billed: readonly Billed[], isWithinState = false): InvoiceDocument => {
  const lines = billed.map(({ quantity, totalMinor, taxMinor }, at) => {
    const half = Math.floor(taxMinor / 2)
    const taxes = isWithinState
      ? { cgstMinor: half, sgstMinor: taxMinor - half, igstMinor: 0 }
      : { cgstMinor: 0, sgstMinor: 0, igstMinor: taxMinor }
    return {
      ...{
        lineNo: at + 1,
        title: "Kettle",
        sku: `k${at}`,
        hsn: null,
        quantity,
        unitPriceMinor: 1,
        discountMinor: 0,
      },
      ...{ taxableMinor: totalMinor - taxMinor, ratePercent: 18, totalMinor, ...taxes },
    }
  })
  const sum = (key: "taxableMinor" | "cgstMinor" | "sgstMinor" | "igstMinor" | "totalMinor") =>
    lines.reduce((total, line) => total + line[key], 0)
  const [taxableMinor, cgstMinor, sgstMinor] = [sum("taxableMinor"), sum("cgstMinor"), sum("sgstMinor")]
  return invoiceOf({
    ...{ lines, deliveryMinor: 4_900 },
    totals: {
      taxableMinor,
      cgstMinor,
      sgstMinor,
      igstMinor: sum("igstMinor"),
      totalMinor: sum("totalMinor") + 4_900,
    },
  })
}
const taken = (refId: string, lines: readonly (readonly [number, number])[]) => ({
  ...{ refId, reason: "returned" as const },
  lines: lines.map(([lineNo, quantity]) => ({ lineNo, quantity })),
})

it("gives back the billed part, names the invoice, and leaves the fee", () => {
  const invoice = billed([{ quantity: 3, totalMinor: 10_000, taxMinor: 1_525 }])
  const note = draftCreditNote({ invoice, credited: [], taken: taken("r", [[1, 1]]), issuedAt })
  expect(note).toMatchObject({
    ...{
      against: { number: invoice.number, issuedOn: "2026-11-01" },
      issuedOn: "2026-11-23",
      deliveryMinor: 0,
    },
    ...{ reason: "returned", totals: { taxableMinor: 2825, igstMinor: 508, totalMinor: 3333 } },
  })
})

it("writes nothing about units that this invoice didn't bill, or gave back before", () => {
  const invoice = billed([{ quantity: 1, totalMinor: 100, taxMinor: 0 }])
  const facts = { invoice, issuedAt, credited: [] }
  expect(draftCreditNote({ ...facts, taken: taken("r", [[2, 1]]) })).toBeNull()
  const before = [{ lineNo: 1, quantity: 1 }]
  expect(draftCreditNote({ ...facts, credited: before, taken: taken("r", [[1, 1]]) })).toBeNull()
})

it("gives the fee back without tax, where it was billed", () => {
  const invoice = billed([])
  expect(draftFeeCredit(invoice, { reason: "lost", issuedAt })).toMatchObject({
    ...{ lines: [], deliveryMinor: 4_900, totals: { taxableMinor: 0, totalMinor: 4_900 } },
  })
  expect(draftFeeCredit({ ...invoice, deliveryMinor: 0 }, { reason: "lost", issuedAt })).toBeNull()
})

const anyBill = fc.record({
  lines: fc.array(
    fc
      .record({ quantity: fc.integer({ min: 1, max: 6 }), totalMinor: fc.nat(9_999_999), share: fc.nat(28) })
      .map(({ share, ...line }) => ({
        ...line,
        taxMinor: Math.floor((line.totalMinor * share) / (100 + share)),
      })),
    { minLength: 1, maxLength: 3 },
  ),
  isWithinState: fc.boolean(),
  steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
    maxLength: 12,
  }),
})
const keys = ["taxableMinor", "cgstMinor", "sgstMinor", "igstMinor", "totalMinor"] as const

test.prop([anyBill])(
  "whatever comes back in whatever steps: parts add up, and invoice − credit notes is what was kept, to the paisa",
  ({ lines, isWithinState, steps }) => {
    const invoice = billed(lines, isWithinState)
    const notes: CreditNoteDraft[] = []
    const credited = () => notes.flatMap((note) => note.lines)
    const take = (refId: string, units: readonly (readonly [number, number])[]) => {
      const note = draftCreditNote({ invoice, credited: credited(), taken: taken(refId, units), issuedAt })
      if (note) notes.push(note)
    }
    for (const [at, step] of steps.entries()) take(`r${at}`, [step])
    for (const { totals } of notes)
      expect(totals.taxableMinor + totals.cgstMinor + totals.sgstMinor + totals.igstMinor).toBe(
        totals.totalMinor,
      )
    for (const line of invoice.lines) {
      const back = credited().filter(({ lineNo }) => lineNo === line.lineNo)
      const units = back.reduce((sum, { quantity }) => sum + quantity, 0)
      expect(units).toBeLessThanOrEqual(line.quantity)
      for (const key of keys) {
        const kept = line[key] - back.reduce((sum, part) => sum + part[key], 0)
        expect(Math.abs(kept - (line[key] * (line.quantity - units)) / line.quantity)).toBeLessThan(
          key === "taxableMinor" ? 4 : 1,
        )
      }
    }
    take(
      "rest",
      invoice.lines.map(({ lineNo }) => [lineNo, 9] as const),
    )
    for (const key of keys) {
      const back = notes.reduce((sum, { totals }) => sum + totals[key], 0)
      expect(invoice.totals[key] - back).toBe(key === "totalMinor" ? invoice.deliveryMinor : 0)
    }
  },
)
