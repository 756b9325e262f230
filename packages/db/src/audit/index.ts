export { type AuditFinding, type AuditOptions, auditQueries, runAudit } from "./audit.mysql.ts"
export { strayHolds, strayMarks } from "./copies.redis.ts"
