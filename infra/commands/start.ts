import { engines } from "../engines/all.ts"
import { living } from "../process/pid-file.ts"
import { residentMb, treeOf } from "../process/process-table.ts"
import { type App, appEnv, appsAt, refuseStranger, startApp } from "../shop/apps.ts"
import { Phases } from "../shop/phases.ts"
import { migrate, seedOnce } from "../shop/set-up.ts"
import { buildWeb } from "../shop/web-build.ts"
import { welcome } from "../shop/welcome.ts"
import { bringUpEngines, startLock } from "../supervise/bring-up.ts"
import { currentOffset } from "../supervise/port-offset.ts"

const memoryOf = (names: readonly string[]): number =>
  names
    .map((name) => living(name)?.pid)
    .filter((pid) => pid !== undefined)
    .flatMap(treeOf)
    .reduce((sum, pid) => sum + residentMb(pid), 0)

type Opened = { readonly apps: readonly App[]; readonly env: NodeJS.ProcessEnv; readonly cold: boolean }

const report = (phases: Phases, { apps, env, cold }: Opened) => {
  const engineMb = memoryOf(engines.map(({ name }) => name))
  const shopMb = memoryOf(apps.map(({ name }) => name))
  const began = Number(process.env.HAAT_LAUNCHED_AT ?? Date.now())
  console.log(`\n${cold ? "First" : "Warm"} start, in seconds:\n${phases.summary()}`)
  console.log(`  from the command to the first page ${((Date.now() - began) / 1000).toFixed(1)} s`)
  console.log(`  resident memory: engines ${engineMb} MB, web, workers and sandbox ${shopMb} MB`)
  console.log(`\n${welcome(env)}`)
  console.log("\nnpm stop ends it, npm run doctor looks at it, npm run reset forgets its data.")
}

/** Everything up, from nothing or from whatever a killed start left. */
const startShop = async (phases: Phases): Promise<void> => {
  const offset = currentOffset()
  const apps = appsAt(offset)
  for (const app of apps) refuseStranger(app)
  const urls = await phases.measure("engines", () => bringUpEngines())
  const env = appEnv(urls, offset)
  await phases.run("migrate", (say) => migrate(env, say))
  const cold = await phases.measure("seed", () => seedOnce(urls, env))
  await phases.run("build", (say) => buildWeb(env, say))
  const settings = JSON.stringify([offset, urls, process.env.HAAT_NAMESPACE])
  await phases.run("processes", async (say) => {
    await Promise.all(
      apps.map(async (app) => {
        await startApp(app, env, settings)
        say(`${app.name} answers`)
      }),
    )
  })
  report(phases, { apps, env, cold })
}

export const start = async (): Promise<number> => {
  const release = startLock()
  try {
    await startShop(new Phases())
    return 0
  } finally {
    release()
  }
}
