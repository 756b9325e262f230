import "../engine-addresses.ts"
import { namespace } from "@haat/platform/env"
import { closeAll } from "@haat/runtime/shared"
import { messageOf } from "../terminal/failure.ts"
import { Progress } from "../terminal/progress.ts"
import { isDone, markDone, type SeedStep } from "./step.ts"
import { steps } from "./steps.ts"
import { withWorkers } from "./workers.ts"

/** `node infra/seed/main.ts [step…]`: all steps that are not done yet, or the named ones again. */
const wanted = new Set(process.argv.slice(2))

const isDue = async (step: SeedStep): Promise<boolean> =>
  wanted.size > 0 ? wanted.has(step.name) : !(await isDone(step))

const dueSteps = async (): Promise<readonly SeedStep[]> => {
  const due = await Promise.all(steps.map(isDue))
  return steps.filter((_, index) => due[index])
}

const runStep = async (step: SeedStep, progress: Progress): Promise<void> => {
  const report = progress.reporter(step.name)
  report("starting")
  try {
    await step.run(report)
  } catch (error) {
    progress.finish(step.name, "failed")
    throw error
  }
  await markDone(step)
  progress.finish(step.name, "done")
}

const runAll = async (due: readonly SeedStep[], progress: Progress): Promise<void> => {
  const first = due.findIndex(({ needsWorkers }) => needsWorkers)
  const alone = first < 0 ? due : due.slice(0, first)
  await Promise.all(alone.map((step) => runStep(step, progress)))
  if (first < 0) return
  await withWorkers(progress.reporter("workers"), async () => {
    progress.finish("workers", "ready")
    for (const step of due.slice(first)) await runStep(step, progress)
  })
}

const progress = new Progress()
const began = performance.now()
try {
  const due = await dueSteps()
  if (due.length > 0) {
    console.log(`Seeding the demo world into "${namespace().name}":`)
    await runAll(due, progress)
    console.log(`  seeded in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
} catch (error) {
  console.error(`The seed failed: ${messageOf(error)}`)
  process.exitCode = 1
} finally {
  progress.close()
  await closeAll()
}
