import { expect, it } from "vitest"
import { runCrashes } from "./ordering/testing/crash/crash-plan.ts"

it("is whole again after a death or a lost answer anywhere: a random tenth of all points", async () => {
  const seed = Number(process.env.HAAT_CRASH_SEED ?? Date.now() % 100_000)
  const share = Number(process.env.HAAT_CRASH_SHARE ?? 0.1)
  const { failed, met } = await runCrashes({
    share,
    seed,
    only: "",
    namespace: "haat_crash_ci_test",
    say: (line) => process.stdout.write(`${line}\n`),
  })
  expect(failed).toEqual([])
  expect(met, "points at which a process died or lost an answer").toBeGreaterThan(20)
}, 600_000)
