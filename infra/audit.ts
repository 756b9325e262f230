import "./engine-addresses.ts"
import { auditBooks } from "@haat/runtime/audit"
import { clients, closeAll } from "@haat/runtime/shared"

/** Prints each sentence the books must keep with the number of rows that break it; exits 1 if there are any. */
const main = async (): Promise<void> => {
  const findings = await auditBooks(clients)
  for (const { id, says, rows, samples } of findings) {
    console.log(`${rows === 0 ? "ok  " : "FAIL"} ${id.padEnd(5)} ${String(rows).padStart(6)}  ${says}`)
    for (const sample of samples) console.log(`       ${JSON.stringify(sample)}`)
  }
  const broken = findings.filter(({ rows }) => rows > 0).length
  console.log(
    broken === 0 ? `\nAll ${findings.length} hold.` : `\n${broken} of ${findings.length} are broken.`,
  )
  process.exitCode = broken === 0 ? 0 : 1
}

await main().finally(closeAll)
