import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { engineNamed } from "../engines/all.ts"
import {
  cacheDirOf,
  type Engine,
  type EngineContext,
  type EngineName,
  portsWith,
  stateDirOf,
} from "../engines/engine.ts"
import { dropArchive } from "../engines/recipes/jvm.ts"
import { cacheRoot } from "../paths.ts"
import { logTail, startDaemon } from "../process/daemon.ts"
import { withLock } from "../process/lock.ts"
import { end, living, type PidFile } from "../process/pid-file.ts"
import { commandOf, listenerOf, startedAt } from "../process/process-table.ts"
import { GiveUp, until } from "../process/until.ts"
import { Failure } from "../terminal/failure.ts"
import type { Report } from "../terminal/progress.ts"

const READY_MS = 120_000

export const contextOf = (engine: Engine, offset: number, report: Report): EngineContext => ({
  name: engine.name,
  ports: portsWith(engine, offset),
  portsOf: (name: EngineName) => portsWith(engineNamed(name), offset),
  dir: stateDirOf(engine.name),
  cache: cacheDirOf(engine.name, engine.version.replaceAll(/[^\w.-]+/g, "-")),
  report,
})

/** One sentence naming the stranger on a port we need, or nothing when all are free. */
export const strangerOn = (engine: Engine, offset: number): string | undefined => {
  for (const port of Object.values(portsWith(engine, offset))) {
    const pid = listenerOf(port)
    if (pid !== undefined) return `port ${port} is taken by process ${pid} (${commandOf(pid).slice(0, 60)})`
  }
  return undefined
}

const waitReady = (engine: Engine, context: EngineContext, entry: PidFile) =>
  until(READY_MS, async () => {
    if (startedAt(entry.pid) !== entry.startedAt) {
      throw new GiveUp(
        new Failure(`${engine.name} ended while starting; its log says:\n    ${logTail(engine.name)}`),
      )
    }
    await engine.ready(context)
  })

const boot = async (engine: Engine, context: EngineContext) => {
  const launch = await engine.prepare(context)
  context.report("starting")
  const entry = startDaemon({ name: engine.name, ...launch, ports: Object.values(context.ports) })
  await waitReady(engine, context, entry)
}

/** Installs an engine's program if it is missing; two clones never write the same cache folder at once. */
export const installEngine = async (engine: Engine, context: EngineContext) => {
  if (await engine.isInstalled(context)) return
  mkdirSync(join(cacheRoot, "engines"), { recursive: true })
  await withLock(join(cacheRoot, "locks", `install-${engine.name}`), async () => {
    if (!(await engine.isInstalled(context))) await engine.install(context)
  })
}

/** Brings one installed engine to the point where it serves. A living one is taken over, a half-booted one waited for. */
export const startEngine = async (engine: Engine, context: EngineContext, offset: number) => {
  const running = living(engine.name)
  mkdirSync(context.dir, { recursive: true })
  if (running !== undefined) {
    context.report("already started, waiting")
    await waitReady(engine, context, running)
  } else {
    const stranger = strangerOn(engine, offset)
    if (stranger !== undefined) {
      throw new Failure(`${stranger}; stop it or set HAAT_PORT_OFFSET.`)
    }
    await boot(engine, context).catch(async (error: unknown) => {
      if (!dropArchive(context, engine.version)) throw error
      const half = living(engine.name)
      if (half !== undefined) await end(half, 1000)
      await boot(engine, context)
    })
  }
  if (engine.settle !== undefined) {
    context.report("setting up")
    await engine.settle(context)
  }
}

/** Ends one engine; true when it was running. */
export const stopEngine = async (engine: Engine): Promise<boolean> => {
  const entry = living(engine.name)
  if (entry === undefined) return false
  const clean = await end(entry, engine.graceMs ?? 15_000)
  if (clean) await engine.stopped?.(contextOf(engine, 0, () => {}))
  return true
}
