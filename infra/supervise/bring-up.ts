import { join } from "node:path"
import { engines } from "../engines/all.ts"
import type { Engine, Urls } from "../engines/engine.ts"
import { stateRoot } from "../paths.ts"
import { takeLock } from "../process/lock.ts"
import { living } from "../process/pid-file.ts"
import { until } from "../process/until.ts"
import { Failure, messageOf } from "../terminal/failure.ts"
import { Progress } from "../terminal/progress.ts"
import { isGiven, resolveUrls, type Where, writeEnginesEnv } from "./addresses.ts"
import { chooseOrigin, composeUp, rememberOrigin } from "./compose.ts"
import { contextOf, installEngine, startEngine } from "./native.ts"
import { currentOffset, rememberOffset } from "./port-offset.ts"
import { FULL_NEED, refuseShortage } from "./resources.ts"

const PROVEN_MS = 60_000

const giveUpFor = (name: string): never => {
  throw new Failure(`not started, because ${name} is not up`)
}

type Outcome = { readonly engine: Engine; readonly error?: unknown }

/** Downloads and boots side by side; an engine waits only for those it names in `after`. */
const bringUpAll = async (where: Where, urls: Urls): Promise<Outcome[]> => {
  const progress = new Progress()
  const jobs = new Map<string, Promise<void>>()
  const bringUp = async (engine: Engine) => {
    const context = contextOf(engine, where.offset, progress.reporter(engine.name))
    if (where.origin === "native" && !isGiven(engine, process.env)) {
      await installEngine(engine, context)
      for (const name of engine.after ?? []) await jobs.get(name)?.catch(() => giveUpFor(name))
      await startEngine(engine, context, where.offset)
    }
    context.report("writing and reading back")
    // Right after a boot Connect's tasks are still being handed out, and a broker still electing.
    const version = await until(PROVEN_MS, () => engine.probe(urls), 250)
    progress.finish(engine.name, `ready (${version})`)
  }
  const outcomes = engines.map(async (engine): Promise<Outcome> => {
    const job = bringUp(engine)
    jobs.set(engine.name, job)
    const error = await job.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (error === undefined) return { engine }
    progress.finish(engine.name, "failed, see below")
    return { engine, error }
  })
  const all = await Promise.all(outcomes)
  progress.close()
  return all
}

/** Only one process of a clone starts things at a time. */
export const startLock = () =>
  takeLock(
    join(stateRoot, "start.lock"),
    (pid) => `Another start of this clone is under way (process ${pid}); wait for it or end it.`,
  )

const chooseWhere = async (): Promise<Where> => {
  const offset = currentOffset()
  const running = engines.some((engine) => living(engine.name) !== undefined)
  const origin = await chooseOrigin(running)
  if (!running && engines.some((engine) => !isGiven(engine, process.env))) refuseShortage(FULL_NEED)
  rememberOffset(offset)
  rememberOrigin(origin)
  return { offset, origin }
}

/** A line for each reason, not for each engine: a registry out of reach fails several in the same words. */
const reasons = (failed: readonly Outcome[]): string => {
  const byReason = Map.groupBy(failed, ({ error }) => messageOf(error))
  const lines = [...byReason].map(
    ([reason, outcomes]) => `${outcomes.map(({ engine }) => engine.name).join(", ")}: ${reason}`,
  )
  return lines.join("\n")
}

/** All engines up and proven, or one Failure that says which are not. The caller holds the start lock. */
export const bringUpEngines = async (): Promise<Urls> => {
  const where = await chooseWhere()
  const urls = resolveUrls(where, process.env)
  if (where.origin === "compose") await composeUp(where.offset, process.env)
  const failed = (await bringUpAll(where, urls)).filter(({ error }) => error !== undefined)
  writeEnginesEnv(urls)
  if (failed.length === 0) return urls
  throw new Failure(reasons(failed))
}
