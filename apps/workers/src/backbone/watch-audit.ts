import { logFor } from "@haat/platform/log"
import { gauge } from "@haat/platform/telemetry"
import type { AuditFinding } from "@haat/runtime/audit"

const rows = gauge({
  name: "haat_audit_rows",
  help: "Rows that break a sentence of the audit; anything but 0 is a fault in the shop, or waits for a person",
  labels: ["query"],
})
const unseen = gauge({
  name: "haat_audit_unseen",
  help: "1 while a sentence of the audit can't be looked at, since an engine is away: its last answer is gone",
  labels: ["query"],
})
const asked = gauge({
  name: "haat_audit_asked_timestamp_seconds",
  help: "When the audit was last asked through to its end",
})

export type AuditWatch = { readonly stop: () => void; readonly look: () => Promise<void> }

const everyFiveMinutes = 300_000

/** Asks the books all questions again and again, and tells the answers as metrics to alert on. */
export const watchAudit = (
  audit: () => Promise<readonly AuditFinding[]>,
  everyMs = everyFiveMinutes,
): AuditWatch => {
  const log = logFor("backbone.watch-audit")
  const look = async (): Promise<void> => {
    const findings = await audit()
    for (const { id, rows: found, unseen: why } of findings) {
      unseen.set({ query: id }, why === undefined ? 0 : 1)
      if (why === undefined) rows.set({ query: id }, found)
      else {
        rows.remove({ query: id })
        log.warn({ query: id, why }, "a sentence of the audit couldn't be looked at")
      }
    }
    for (const { id, says, rows: found, samples } of findings)
      if (found > 0) log.error({ query: id, says, rows: found, samples }, "the books disagree")
    asked.set(Date.now() / 1000)
  }
  const tick = () =>
    void look().catch((error: Error) => log.warn({ err: error.message }, "the audit couldn't be asked"))
  const timer = setInterval(tick, everyMs)
  return { look, stop: () => clearInterval(timer) }
}
