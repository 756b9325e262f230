import { metricsPage } from "@haat/platform/telemetry"
import { expect, it } from "vitest"
import { watchAudit } from "./watch-audit.ts"

it("tells each question's answer as a figure", async () => {
  const findings = [
    { id: "A1", says: "stock is never negative", rows: 0, samples: [] },
    { id: "A7", says: "money belongs to an order", rows: 3, samples: [{ id: "attempt-1" }] },
  ]
  const watch = watchAudit(async () => findings)
  await watch.look()
  watch.stop()
  const { body: page } = await metricsPage()
  expect(page).toContain('haat_audit_rows{query="A1"} 0')
  expect(page).toContain('haat_audit_rows{query="A7"} 3')
})

it("neither alarms nor passes over what it couldn't look at", async () => {
  const sound = { id: "A15x", says: "the index is true", rows: 2, samples: [] }
  let finding: typeof sound & { unseen?: string } = sound
  const watch = watchAudit(async () => [finding])
  await watch.look()
  finding = { ...sound, rows: 0, unseen: "Elasticsearch is away" }
  await watch.look()
  watch.stop()
  const { body: page } = await metricsPage()
  expect(page).toContain('haat_audit_unseen{query="A15x"} 1')
  expect(page).not.toContain('haat_audit_rows{query="A15x"}')
})
