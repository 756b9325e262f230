import { expect, it } from "vitest"
import { openCrashes, printedRow, printedSurvey, scenarioNames } from "./ordering/testing/crash/crash-plan.ts"
import { writtenStatements } from "./ordering/testing/crash/written-statements.ts"

/** Writes of the same adapters that are no part of an order's life. */
const elsewhere: Readonly<Record<string, string>> = {
  "mysql.update pricing_sku": "the catalog's prices, copied",
  "mysql.insert pricing_account": "opened when a card is sold or rewards are earned",
  "mysql.delete shared_outbox": "clearing old rows",
  "mysql.delete shared_inbox": "clearing old rows",
  "mysql.delete shared_idempotency": "clearing old rows",
}

/** The awaits beside statements; `confirm` is called by no page. */
const others = [
  ...["mysql.start", "mysql.commit", "consume.open", "consume.receive", "consume.handle", "consume.commit"],
  ...["gateway.create", "gateway.status", "gateway.capture", "gateway.void", "gateway.refund"],
]

it("is whole again after a death, a lost answer or a long pause anywhere: a random tenth of all points", async () => {
  const seed = Number(process.env.HAAT_CRASH_SEED ?? Date.now() % 100_000)
  const share = Number(process.env.HAAT_CRASH_SHARE ?? 0.1)
  const { runScenario, survey, close } = await openCrashes({ share, seed, namespace: "haat_crash_ci_test" })
  const failed: unknown[] = []
  let met = 0
  try {
    const all = await survey(scenarioNames)
    process.stdout.write(`crash points, seed ${seed}: ${printedSurvey(all, share)}\n`)
    const reached = new Set(all.points)
    const orphaned = [
      ...writtenStatements().filter(({ point }) => !(point in elsewhere)),
      ...others.map((point) => ({ point, file: "any" })),
    ].filter(({ point }) => !reached.has(point))
    expect(orphaned, "awaits that no scenario reaches").toEqual([])
    for (const name of scenarioNames) {
      const row = await runScenario(name)
      process.stdout.write(`${printedRow(row)}\n`)
      failed.push(...row.failed)
      met += row.killed + row.lost + row.paused
    }
  } finally {
    await close()
  }
  expect(failed).toEqual([])
  expect(met, "points at which a process died, lost an answer or stood still").toBeGreaterThan(20)
}, 600_000)
