import { checks, type Task } from "../check.ts"
import { engines } from "../engines/all.ts"
import { ENGINE_NAMES, type Urls } from "../engines/engine.ts"
import { living } from "../process/pid-file.ts"
import { listenerOf } from "../process/process-table.ts"
import { browser } from "../shop/browser.ts"
import { runTask, type TaskResult } from "../shop/task-run.ts"
import { openTestShop } from "../shop/test-shop.ts"
import { isGiven } from "../supervise/addresses.ts"
import { bringUpEngines, startLock } from "../supervise/bring-up.ts"
import { allPorts, currentOffset, freeOffset } from "../supervise/port-offset.ts"
import { isGreen, sumCounts } from "../terminal/counts.ts"
import { messageOf } from "../terminal/failure.ts"
import { runTasks } from "./check.ts"
import { stopEngines } from "./stop.ts"

type Scene = { readonly urls: Urls; readonly offset: number }
type Step = { readonly name: string; readonly run: (scene: Scene) => Promise<readonly TaskResult[]> }

const integration: Task = {
  name: "integration",
  command: ["vitest", "run", "--project", "int"],
  counts: "vitest",
  env: { HAAT_NAMESPACE: "haat_test" },
}

const endToEnd = async ({ urls, offset }: Scene): Promise<readonly TaskResult[]> => {
  const chromium = await browser()
  const shop = await openTestShop(urls, offset)
  try {
    const command = ["playwright", "test", "--config", "e2e/playwright.config.ts"]
    const env = { ...shop.env, HAAT_CHROMIUM: chromium }
    const journeys = await runTask({ name: "e2e", command, counts: "playwright", env }, true)
    await shop.loseDatabases()
    const outage = {
      name: "e2e without databases",
      command: [...command, "e2e/outage"],
      counts: "playwright",
    } as const
    const bare = { ...env, HAAT_NO_DATABASES: "true" }
    return [journeys, await runTask({ ...outage, env: bare }, true)]
  } finally {
    await shop.close()
  }
}

/** A part of `npm run guards`, the same each time: what turns red is the change's own doing. All of them run nightly. */
const guards: Task = {
  name: "guards",
  command: ["node", "tooling/guards/run-guards.ts", "--share", "0.08", "--seed", "84808"],
  counts: "itself",
}

/** In this order; a new kind of test is one more line. */
const steps: readonly Step[] = [
  { name: "check", run: () => runTasks(checks()) },
  {
    name: "integration",
    run: async ({ urls }) => [await runTask({ ...integration, env: { ...urls, ...integration.env } }, true)],
  },
  { name: "guards", run: async ({ urls }) => [await runTask({ ...guards, env: urls }, true)] },
  { name: "e2e", run: endToEnd },
]

/** A foreign Haat on the usual ports does not stop the tests: they move beside it. */
const chooseOffset = () => {
  const ours = ENGINE_NAMES.some((name) => living(name) !== undefined)
  if (ours || (process.env.HAAT_PORT_OFFSET ?? "") !== "") return
  const native = engines.filter((engine) => !isGiven(engine, process.env))
  if (native.length === 0) return
  const offset = freeOffset(allPorts(), (port) => listenerOf(port) === undefined)
  if (offset > 0) console.log(`  The usual ports are taken: HAAT_PORT_OFFSET=${offset} for this run.`)
  process.env.HAAT_PORT_OFFSET = String(offset)
}

const failedStep = (name: string, error: unknown, seconds: number): TaskResult => ({
  ...{ name, seconds, ok: false, output: messageOf(error) },
  ...{ passed: 0, failed: 1, skipped: 0, failures: [messageOf(error)] },
})

const runStep = async (step: Step, scene: Scene): Promise<readonly TaskResult[]> => {
  console.log(`\n— ${step.name}`)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    const results = await step.run(scene)
    console.log(`  ${step.name} took ${seconds().toFixed(1)} s`)
    return results
  } catch (error) {
    console.error(`  ${step.name} could not run: ${messageOf(error)}`)
    return [failedStep(step.name, error, seconds())]
  }
}

const withEngines = async (work: (scene: Scene) => Promise<number>): Promise<number> => {
  const before = new Set(ENGINE_NAMES.filter((name) => living(name) !== undefined))
  const release = startLock()
  const stopOurs = () => stopEngines((name) => !before.has(name))
  try {
    chooseOffset()
    const urls = await bringUpEngines().finally(release)
    return await work({ urls, offset: currentOffset() })
  } finally {
    await stopOurs()
  }
}

/** Everything there is to test, on real engines; what this run started it stops. `test integration` runs one step. */
export const test = (only: readonly string[]): Promise<number> =>
  withEngines(async (scene) => {
    const began = performance.now()
    const chosen = only.length === 0 ? steps : steps.filter(({ name }) => only.includes(name))
    const results: TaskResult[] = []
    for (const step of chosen) results.push(...(await runStep(step, scene)))
    const counts = sumCounts(results)
    console.log(`\nIn ${((performance.now() - began) / 1000).toFixed(0)} s.`)
    for (const { name, failures } of results.filter(({ ok }) => !ok))
      console.log([`Not as it should be: ${name}`, ...failures].join("\n  "))
    if (counts.skipped > 0) console.log(`${counts.skipped} skipped: a skipped test counts as not done.`)
    console.log(`${counts.passed} passed, ${counts.failed} failed`)
    return isGreen(counts) ? 0 : 1
  })
