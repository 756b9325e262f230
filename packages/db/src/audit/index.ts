export { type AuditFinding, type AuditOptions, auditQueries, runAudit } from "./audit.mysql.ts"
