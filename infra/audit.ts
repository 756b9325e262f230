import "./engine-addresses.ts"
import { type AuditFinding, auditBooks } from "@haat/runtime/audit"
import { clients, closeAll } from "@haat/runtime/shared"

const verdict = ({ rows, unseen }: AuditFinding): string => {
  if (unseen !== undefined) return "????"
  return rows === 0 ? "ok  " : "FAIL"
}

const summary = (findings: readonly AuditFinding[]): string => {
  const [broken, unseen] = [
    findings.filter(({ rows }) => rows > 0).length,
    findings.filter((finding) => finding.unseen !== undefined).length,
  ]
  const blind = unseen === 0 ? "" : ` ${unseen} could not be looked at.`
  return broken === 0
    ? `All ${findings.length - unseen} hold.${blind}`
    : `${broken} of ${findings.length} are broken.${blind}`
}

/**
 * Prints each sentence the books must keep with the number of rows that break it; exits 1 if there are any, 2 if none
 * was found but not everything could be looked at.
 */
const main = async (): Promise<void> => {
  const findings = await auditBooks(clients)
  for (const finding of findings) {
    const { id, says, rows, samples, unseen } = finding
    console.log(`${verdict(finding)} ${id.padEnd(5)} ${String(rows).padStart(6)}  ${says}`)
    if (unseen !== undefined) console.log(`       nobody could look: ${unseen}`)
    for (const sample of samples) console.log(`       ${JSON.stringify(sample)}`)
  }
  console.log(`\n${summary(findings)}`)
  const isBlind = findings.some(({ unseen }) => unseen !== undefined)
  process.exitCode = findings.some(({ rows }) => rows > 0) ? 1 : isBlind ? 2 : 0
}

await main().finally(closeAll)
