import type { Sql } from "../shared/index.ts"
import type { AuditQuery } from "./audit-query.mapping.ts"
import { ordersAudit } from "./orders.mysql.ts"
import { parcelsAudit } from "./parcels.mysql.ts"
import { paymentsAudit } from "./payments.mysql.ts"
import { stockAudit } from "./stock.mysql.ts"
import { tendersAudit } from "./tenders.mysql.ts"
import { warehousesAudit } from "./warehouses.mysql.ts"

export type AuditFinding = {
  readonly id: string
  readonly says: string
  /** Rows that break the sentence; 0 is right. */
  readonly rows: number
  readonly samples: readonly Readonly<Record<string, unknown>>[]
  /** True only while the workers run: a moment's lag may show here. */
  readonly live?: true
  /** Why nobody could look: then 0 rows mean nothing. */
  readonly unseen?: string
}

export type AuditOptions = {
  /** Leave out what is true only while the workers run. */
  readonly atRest?: boolean
  /** Look only at rows that concern the caller, e.g. one test's orders in a shared database. */
  readonly concerning?: (row: Readonly<Record<string, unknown>>) => boolean
  /** Ask this query alone. */
  readonly only?: string | undefined
  /** How many rows of each are shown. */
  readonly samples?: number
}

const sampleSize = 5

export const auditQueries: readonly AuditQuery[] = [
  ...stockAudit,
  ...ordersAudit,
  ...parcelsAudit,
  ...paymentsAudit,
  ...tendersAudit,
  ...warehousesAudit,
]

/** Runs every query that must answer no rows; reads only. */
export const runAudit = async (
  sql: Pick<Sql, "rows">,
  { atRest = false, only, concerning = () => true, samples = sampleSize }: AuditOptions = {},
) => {
  const findings: AuditFinding[] = []
  const asked = auditQueries.filter(({ id, live }) => !(atRest && live) && id === (only ?? id))
  for (const { id, says, sql: text, live } of asked) {
    const rows = (await sql.rows<Record<string, unknown>>(text)).filter(concerning)
    findings.push({ id, says, rows: rows.length, samples: rows.slice(0, samples), ...(live && { live }) })
  }
  return findings as readonly AuditFinding[]
}
