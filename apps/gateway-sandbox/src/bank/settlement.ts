import type { Ledger } from "../books/ledger.ts"

const dayMs = 86_400_000

export type SettlementLine = {
  readonly kind: "charge" | "refund"
  readonly id: string
  readonly reference: string
  /** The merchant's name of the refund; empty for a charge. */
  readonly refundReference: string
  readonly amount: number
  readonly currency: string
  readonly at: string
}

export type Settlement = {
  readonly day: string
  /** False while the day isn't over. */
  readonly complete: boolean
  readonly lines: readonly SettlementLine[]
}

/** Everything the bank took and gave back on one day (UTC); null: no such day. */
export const settle = ({ payments, memory }: Ledger, day: string): Settlement | null => {
  const from = Date.parse(`${day}T00:00:00.000Z`)
  if (Number.isNaN(from)) return null
  const iso = (at: number) => new Date(at).toISOString()
  const { charges, refunds } = payments.movedOn(from)
  return {
    day,
    complete: memory.now() >= from + dayMs,
    lines: [
      ...charges.map(({ id, reference, captured, currency, capturedAt, createdAt }) => ({
        ...({ kind: "charge", id, reference, refundReference: "" } as const),
        ...{ amount: captured, currency, at: iso(capturedAt ?? createdAt) },
      })),
      ...refunds.map(({ id, reference, paymentReference, amount, currency, createdAt }) => ({
        ...({ kind: "refund", id, reference: paymentReference, refundReference: reference } as const),
        ...{ amount, currency, at: iso(createdAt) },
      })),
    ],
  }
}

const columns = ["kind", "id", "reference", "refundReference", "amount", "currency", "at"] as const

export const settlementCsv = ({ lines }: Settlement): string =>
  [columns.join(","), ...lines.map((line) => columns.map((column) => line[column]).join(","))]
    .map((row) => `${row}\r\n`)
    .join("")
