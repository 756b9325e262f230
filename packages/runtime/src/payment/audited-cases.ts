import { runAudit } from "@haat/db/audit"
import type { CaseKind, Finding } from "@haat/domain/payment"
import type { Clients } from "../shared/index.ts"

type Row = Readonly<Record<string, unknown>>
/** Looks only at rows that concern the caller, for tests in a shared database. */
export type Concerning = () => Promise<(row: Row) => boolean>

type Reading = { readonly kind: CaseKind; readonly subject: (row: Row) => unknown }

const plain = (value: unknown): string | number | null => {
  if (value === null || typeof value === "number") return value
  if (typeof value === "string") return value
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}

const of = (kind: CaseKind, column: string): Reading => ({ kind, subject: (row) => row[column] })
const shelf = (kind: CaseKind): Reading => ({
  kind,
  subject: (row) => `${plain(row.sku)} ${plain(row.warehouse_id)}`,
})

/** Which case a broken sentence of the audit is. The others are for the operator of the audit alone. */
const readings: Readonly<Record<string, Reading>> = {
  A1: shelf("STOCK_DIFFERS"),
  A2: shelf("STOCK_DIFFERS"),
  A2b: shelf("STOCK_DIFFERS"),
  A3: shelf("STOCK_DIFFERS"),
  A4: of("HOLD_OF_DEAD_ORDER", "order_id"),
  A4b: of("ORDER_DIFFERS", "id"),
  A4c: of("ORDER_DIFFERS", "order_id"),
  A5a: of("ORDER_DIFFERS", "id"),
  A5b: of("GOODS_WITHOUT_MONEY", "id"),
  A6: of("MONEY_WITHOUT_GOODS", "id"),
  A7: of("MONEY_WITHOUT_GOODS", "id"),
  A10: of("OUTCOME_UNKNOWN", "id"),
  A16a: of("ORDER_DIFFERS", "id"),
  A24: of("REFUND_STUCK", "id"),
}

const most = 500

const factsOf = (row: Row, says: string) => ({
  says,
  ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
})

/** What the audit finds between orders, money and stock, as cases. */
export const auditedCases =
  (clients: Clients, concerning?: Concerning) => async (): Promise<readonly Finding[]> => {
    const about = concerning && { concerning: await concerning() }
    const findings = await runAudit(clients.mysql(), { samples: most, ...about })
    return findings.flatMap(({ id, says, samples }) => {
      const reading = readings[id]
      if (!reading) return []
      return samples.map((row) => ({
        kind: reading.kind,
        subject: String(plain(reading.subject(row))).slice(0, 120),
        facts: factsOf(row, `${id}: ${says}`),
      }))
    })
  }
