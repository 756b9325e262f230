import { type AuditFinding, type AuditOptions, runAudit } from "@haat/db/audit"
import { createMysql } from "@haat/db/shared"
import type { Clients } from "./shared/index.ts"

export type { AuditFinding } from "@haat/db/audit"

/** Reading all the books takes longer than a shopper would wait. */
const patienceMs = 300_000

/** Asks the books all questions whose answer must be "none"; a finding with rows is a fault in the shop. */
export const auditBooks = async (
  _clients: Clients,
  options?: AuditOptions,
): Promise<readonly AuditFinding[]> => {
  const mysql = createMysql({ poolSize: 1, statementTimeoutMs: patienceMs })
  try {
    return await runAudit(mysql, options)
  } finally {
    await mysql.close()
  }
}
