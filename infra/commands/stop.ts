import { engines } from "../engines/all.ts"
import { ENGINE_NAMES, type Engine, type EngineName } from "../engines/engine.ts"
import { end, living, registered } from "../process/pid-file.ts"
import { composeDown } from "../supervise/compose.ts"
import { stopEngine } from "../supervise/native.ts"
import { remembered } from "../supervise/port-offset.ts"

const APP_GRACE_MS = 15_000
const isEngine = (name: string): name is EngineName => (ENGINE_NAMES as readonly string[]).includes(name)

const timed = async (name: string, work: () => Promise<boolean>) => {
  const began = performance.now()
  if (await work())
    console.log(
      `  ${name.padEnd(11)} stopped ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`,
    )
}

const stopApp = async (name: string): Promise<boolean> => {
  const entry = living(name)
  if (entry === undefined) return false
  await end(entry, APP_GRACE_MS)
  return true
}

/** Connect before what it reads from, all others side by side. */
export const stopEngines = async (isMeant: (name: EngineName) => boolean) => {
  const meant = engines.filter(({ name }) => isMeant(name))
  const dependents = meant.filter((engine) => engine.after !== undefined)
  const needed = new Set(dependents.flatMap((engine) => engine.after ?? []))
  const stopOne = (engine: Engine) => timed(engine.name, () => stopEngine(engine))
  const independent = meant.filter((engine) => !dependents.includes(engine) && !needed.has(engine.name))
  const rest = independent.map(stopOne)
  await Promise.all(dependents.map(stopOne))
  await Promise.all(meant.filter(({ name }) => needed.has(name)).map(stopOne))
  await Promise.all(rest)
}

/** Apps first, then the engines. */
export const stopAll = async ({ forget = false } = {}) => {
  const apps = registered().filter((name) => !isEngine(name))
  await Promise.all(apps.map((name) => timed(name, () => stopApp(name))))
  await stopEngines(() => true)
  await composeDown(remembered() ?? 0, forget)
}

export const stop = async (): Promise<number> => {
  await stopAll()
  console.log("Nothing of this clone is running.")
  return 0
}
