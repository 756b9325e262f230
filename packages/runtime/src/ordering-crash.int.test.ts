import { expect, it } from "vitest"
import { openCrashes, printedRow, scenarioNames } from "./ordering/testing/crash/crash-plan.ts"

it("is whole again after a death or a lost answer anywhere: a random tenth of all points", async () => {
  const seed = Number(process.env.HAAT_CRASH_SEED ?? Date.now() % 100_000)
  const share = Number(process.env.HAAT_CRASH_SHARE ?? 0.1)
  process.stdout.write(`crash points, seed ${seed}\n`)
  const { runScenario, close } = await openCrashes({ share, seed, namespace: "haat_crash_ci_test" })
  const failed: unknown[] = []
  let met = 0
  try {
    for (const name of scenarioNames) {
      const row = await runScenario(name)
      process.stdout.write(`${printedRow(row)}\n`)
      failed.push(...row.failed)
      met += row.killed + row.lost
    }
  } finally {
    await close()
  }
  expect(failed).toEqual([])
  expect(met, "points at which a process died or lost an answer").toBeGreaterThan(20)
}, 600_000)
