import { metricsPage } from "@haat/platform/telemetry"
import { expect, it } from "vitest"
import { countCasesWatch } from "./count-cases.job.ts"

const look = async (counts: readonly { readonly kind: "CHARGE_UNKNOWN"; readonly open: number }[]) => {
  const stopping = new AbortController()
  const openCases = async () => {
    stopping.abort()
    return counts
  }
  await countCasesWatch.run({ payment: { openCases } }, stopping.signal)
  return (await metricsPage()).body
}

it("tells how many cases wait, and forgets a kind of which none is left", async () => {
  const line = 'haat_reconciliation_open_cases{kind="CHARGE_UNKNOWN"}'
  expect(await look([{ kind: "CHARGE_UNKNOWN", open: 3 }])).toContain(`${line} 3`)
  expect(await look([])).not.toContain(line)
})
