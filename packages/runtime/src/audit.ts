import { type AuditFinding, type AuditOptions, runAudit, strayHolds, strayMarks } from "@haat/db/audit"
import { createMysql, type Mysql } from "@haat/db/shared"
import { logFor } from "@haat/platform/log"
import type { Clients } from "./shared/index.ts"

export type { AuditFinding } from "@haat/db/audit"

/** Reading all the books takes longer than a shopper would wait. */
const patienceMs = 300_000
const shown = 5

const copies = [
  {
    id: "A15a",
    says: "no reminder of a hold outlives it, ends after it or belongs to nobody",
    stray: strayHolds,
  },
  {
    id: "A15b",
    says: "no mark of what is sold out is newer than the stock, or at odds with stock that lies still",
    stray: strayMarks,
  },
] as const

/** What Redis says against what MySQL holds; a Redis that is away says nothing wrong. */
const auditCopies = async (
  clients: Clients,
  mysql: Mysql,
  { concerning = () => true, samples = shown }: AuditOptions,
): Promise<readonly AuditFinding[]> => {
  const findings: AuditFinding[] = []
  for (const { id, says, stray } of copies) {
    try {
      const rows = (await stray({ redis: clients.redis(), sql: mysql })).filter(concerning)
      findings.push({ id, says, rows: rows.length, samples: rows.slice(0, samples) })
    } catch (error) {
      logFor("audit").warn({ err: error, id }, "Redis can't be asked; its copies are left out")
    }
  }
  return findings
}

/**
 * Asks the books all questions whose answer must be "none"; a finding with rows is a fault in the shop. Copies are
 * compared while the workers run, who keep them.
 */
export const auditBooks = async (
  clients: Clients,
  options: AuditOptions = {},
): Promise<readonly AuditFinding[]> => {
  const mysql = createMysql({ poolSize: 1, statementTimeoutMs: patienceMs })
  try {
    const books = await runAudit(mysql, options)
    return options.atRest ? books : [...books, ...(await auditCopies(clients, mysql, options))]
  } finally {
    await mysql.close()
  }
}
