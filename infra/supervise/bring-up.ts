import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { engines } from "../engines/all.ts"
import { type Engine, portsWith, type Urls } from "../engines/engine.ts"
import { enginesEnvFile, stateRoot } from "../paths.ts"
import { takeLock } from "../process/lock.ts"
import { living } from "../process/pid-file.ts"
import { Failure, messageOf } from "../terminal/failure.ts"
import { Progress } from "../terminal/progress.ts"
import { contextOf, installEngine, startEngine } from "./native.ts"
import { currentOffset, rememberOffset } from "./port-offset.ts"
import { FULL_NEED, refuseShortage } from "./resources.ts"

const localUrls = (engine: Engine, offset: number): Urls => engine.urls(portsWith(engine, offset))

/** An engine is somebody else's as soon as its first address is in the environment. */
export const isGiven = (engine: Engine, env: NodeJS.ProcessEnv): boolean =>
  Object.keys(engine.urls(engine.ports))
    .slice(0, 1)
    .every((name) => env[name] !== undefined && env[name] !== "")

/** The addresses everything else is started with: given ones win, each name by itself. */
export const resolveUrls = (offset: number, env: NodeJS.ProcessEnv): Urls => {
  const all: Record<string, string> = {}
  for (const engine of engines) {
    for (const [name, local] of Object.entries(localUrls(engine, offset))) all[name] = env[name] || local
  }
  return all
}

export const renderEnv = (urls: Urls): string =>
  Object.entries(urls)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("")

export const writeEnginesEnv = (urls: Urls) => {
  mkdirSync(stateRoot, { recursive: true })
  writeFileSync(enginesEnvFile, renderEnv(urls))
}

export type EngineResult = { readonly engine: Engine; readonly error?: unknown; readonly seconds: number }

/** Downloads and boots side by side; an engine waits only for those it names in `after`. */
export const bringUpNative = async (offset: number, env: NodeJS.ProcessEnv): Promise<EngineResult[]> => {
  const progress = new Progress()
  const urls = resolveUrls(offset, env)
  const jobs = new Map<string, Promise<void>>()
  const bringUp = async (engine: Engine) => {
    const context = contextOf(engine, offset, progress.reporter(engine.name))
    if (!isGiven(engine, env)) {
      await installEngine(engine, context)
      for (const name of engine.after ?? []) await jobs.get(name)
      await startEngine(engine, context, offset)
    }
    context.report("writing and reading back")
    const version = await engine.probe(urls)
    progress.finish(engine.name, `ready (${version})`)
  }
  const results = engines.map(async (engine): Promise<EngineResult> => {
    const began = performance.now()
    const job = bringUp(engine)
    jobs.set(engine.name, job)
    const error = await job.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    const seconds = (performance.now() - began) / 1000
    if (error === undefined) return { engine, seconds }
    progress.finish(engine.name, `failed: ${messageOf(error).split("\n")[0]}`)
    return { engine, error, seconds }
  })
  const all = await Promise.all(results)
  progress.close()
  writeEnginesEnv(urls)
  return all
}

/** Only one process of a clone starts things at a time. */
export const startLock = () =>
  takeLock(
    join(stateRoot, "start.lock"),
    (pid) => `Another start of this clone is under way (process ${pid}); wait for it or end it.`,
  )

/** All engines up and proven, or one Failure that says which are not. The caller holds the start lock. */
export const bringUpEngines = async (): Promise<Urls> => {
  const offset = currentOffset()
  rememberOffset(offset)
  if (engines.every((engine) => living(engine.name) === undefined)) refuseShortage(FULL_NEED)
  const failed = (await bringUpNative(offset, process.env)).filter(({ error }) => error !== undefined)
  if (failed.length === 0) return resolveUrls(offset, process.env)
  throw new Failure(failed.map(({ engine, error }) => `${engine.name}: ${messageOf(error)}`).join("\n"))
}
