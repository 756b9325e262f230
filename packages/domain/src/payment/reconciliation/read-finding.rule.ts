import type { CaseFacts, CaseKind, Finding } from "./reconciliation.model.ts"

export type AuditRow = Readonly<Record<string, unknown>>

/** Which case a broken sentence of the audit is, and the columns that name what it is about. */
type Reading = { readonly kind: CaseKind; readonly subject: readonly string[] }

const of = (kind: CaseKind, ...subject: readonly string[]): Reading => ({ kind, subject })

const stock = of("STOCK_DIFFERS", "sku", "warehouse_id")
const order = of("ORDER_DIFFERS", "id")
const line = of("PARCEL_DIFFERS", "order_id", "line_no")
const purse = of("OWN_MONEY_DIFFERS", "id")
const coupon = of("COUPON_DIFFERS", "coupon_id", "order_id", "person_key")
const copy = of("COPY_DIFFERS", "id", "sku", "productId", "topic")

/** Every sentence of the audit; a null one looks at the cases themselves. A test holds the list to the queries. */
export const AUDIT_READINGS: Readonly<Record<string, Reading | null>> = {
  ...{ A1: stock, A2: stock, A2b: stock, A3: stock },
  A4: of("HOLD_OF_DEAD_ORDER", "order_id"),
  ...{ A4b: order, A4c: of("ORDER_DIFFERS", "order_id"), A5a: order },
  A5b: of("GOODS_WITHOUT_MONEY", "id"),
  ...{ A6: of("MONEY_WITHOUT_GOODS", "id"), A7: of("MONEY_WITHOUT_GOODS", "id") },
  ...{ A8: of("REFUNDS_DIFFER", "id"), A16b: of("REFUNDS_DIFFER", "id") },
  A9: of("HOLD_OVERDUE", "id"),
  A10: of("OUTCOME_UNKNOWN", "id"),
  A10b: of("MONEY_SET_ASIDE", "id"),
  A11: of("CART_BOUGHT_TWICE", "cart_id", "cart_version"),
  ...{ A12a: of("COUPON_DIFFERS", "id"), A12b: coupon, A12c: coupon },
  ...{ A13a: purse, A13b: of("OWN_MONEY_DIFFERS", "reason", "ref"), A13c: purse, A13e: purse },
  A13d: of("TENDER_DIFFERS", "id"),
  ...{ A14: of("ORDER_DIFFERS", "order_id"), A16a: order, A19: order },
  ...{ A14c: copy, A15a: copy, A15b: copy, A15c: copy, A15d: copy },
  ...{ A17: line, A17b: line, A22: line },
  A18: null,
  A20: of("WEBHOOK_WAITS", "provider", "event_id"),
  A21: of("ATTEMPTS_OPEN", "order_id"),
  A22b: of("PARCEL_DIFFERS", "id"),
  A23: of("PARCEL_DIFFERS", "order_id", "warehouse_id", "sku"),
  ...{ A24: of("REFUND_STUCK", "id"), A24b: of("REFUND_STUCK", "id") },
  W01: of("BINS_DIFFER", "warehouse_id", "sku"),
  W02: of("BINS_DIFFER", "warehouse_id", "bin", "sku"),
  W03: of("BINS_DIFFER", "transfer_id", "sku"),
  W04: of("BINS_DIFFER", "shipment_id", "sku"),
}

/** Kinds that are found anew in each run while they last. */
export const AUDITED_KINDS: readonly CaseKind[] = [
  ...new Set(Object.values(AUDIT_READINGS).flatMap((reading) => reading?.kind ?? [])),
]

/** The kinds of case that a sentence of the audit may become. */
export const kindsOfSentence = (id: string): readonly CaseKind[] => {
  const kind = AUDIT_READINGS[id]?.kind
  const held = id === "A12c" || id === "A13d" ? (["HOLD_OF_DEAD_ORDER"] as const) : []
  return kind ? [kind, ...held] : []
}

/** Longest name of a case. */
const longest = 120
/** Ended unpaid: nothing of them was ever spent. */
const unpaid = new Set(["FAILED", "EXPIRED"])

const plain = (value: unknown): string | number | null => {
  if (value === null || value === undefined) return null
  if (typeof value === "number" || typeof value === "string") return value
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}

/** What an order that ended unpaid still holds of coupons and own money may be let go by itself, as its units are. */
const isHeldByUnpaid = (id: string, row: AuditRow): boolean =>
  unpaid.has(String(row.status)) &&
  ((id === "A12c" && row.state === "HELD") || (id === "A13d" && row.states === "HELD"))

const named = (id: string, row: AuditRow): Reading | null => {
  if (isHeldByUnpaid(id, row)) return of("HOLD_OF_DEAD_ORDER", id === "A12c" ? "order_id" : "id")
  return AUDIT_READINGS[id] ?? null
}

/**
 * A row that breaks the sentence `id` of the audit, as a case; null where it is one already. Throws for a sentence
 * nobody has read: it must not pass unseen.
 */
export const readFinding = (id: string, says: string, row: AuditRow): Finding | null => {
  if (!(id in AUDIT_READINGS)) throw new Error(`No case is known for the audit's sentence ${id}`)
  const reading = named(id, row)
  if (!reading) return null
  const names = reading.subject.flatMap((column) => plain(row[column]) ?? [])
  const subject = names.length > 0 ? names.join(" ") : JSON.stringify(row)
  const facts: CaseFacts = {
    says: `${id}: ${says}`,
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  }
  return { kind: reading.kind, subject: subject.slice(0, longest), facts }
}
