import { type AuditFinding, type AuditOptions, runAudit } from "@haat/db/audit"
import type { Clients } from "./shared/index.ts"

export type { AuditFinding } from "@haat/db/audit"

/** Asks the books all questions whose answer must be "none"; a finding with rows is a fault in the shop. */
export const auditBooks = (clients: Clients, options?: AuditOptions): Promise<readonly AuditFinding[]> =>
  runAudit(clients.mysql(), options)
