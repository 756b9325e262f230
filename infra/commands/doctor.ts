import { engines } from "../engines/all.ts"
import { type Engine, firstPort, portsWith, type Urls } from "../engines/engine.ts"
import { living } from "../process/pid-file.ts"
import { residentMb, treeOf } from "../process/process-table.ts"
import { isGiven, resolveUrls } from "../supervise/addresses.ts"
import { rememberedOrigin } from "../supervise/compose.ts"
import { strangerOn } from "../supervise/native.ts"
import { currentOffset } from "../supervise/port-offset.ts"
import { messageOf } from "../terminal/failure.ts"
import { table } from "../terminal/table.ts"

type Finding = { readonly row: readonly string[]; readonly healthy: boolean }

const PROBE_MS = 20_000

const withTimeout = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error(`no answer within ${PROBE_MS / 1000} s`)), PROBE_MS).unref()
    }),
  ])

const whatToDo = (engine: Engine, offset: number, error: unknown): string => {
  const reason = messageOf(error).split("\n")[0] ?? ""
  if (isGiven(engine, process.env)) return `does not answer at the address in the environment: ${reason}`
  if (living(engine.name) !== undefined) return `${reason}; see .haat/logs/${engine.name}.log`
  const stranger = strangerOn(engine, offset)
  return stranger === undefined ? "not running: npm start" : `not ours: ${stranger}`
}

const memoryOf = (name: string): string => {
  const entry = living(name)
  return entry === undefined ? "–" : `${treeOf(entry.pid).reduce((sum, pid) => sum + residentMb(pid), 0)} MB`
}

const whereFrom = (engine: Engine): string => {
  if (isGiven(engine, process.env)) return "environment"
  const origin = rememberedOrigin()
  return origin === "native" && living(engine.name) === undefined ? "not this clone" : origin
}

const examine = async (engine: Engine, offset: number, urls: Urls): Promise<Finding> => {
  const port = String(firstPort(portsWith(engine, offset)))
  const from = whereFrom(engine)
  try {
    const version = await withTimeout(engine.probe(urls))
    return { row: [engine.name, version, from, port, memoryOf(engine.name), "healthy"], healthy: true }
  } catch (error) {
    const row = [engine.name, "–", from, port, memoryOf(engine.name), whatToDo(engine, offset, error)]
    return { row, healthy: false }
  }
}

/** Writes to and reads from every engine, and says what to do about those that do not answer. */
export const doctor = async (): Promise<number> => {
  const offset = currentOffset()
  const urls = resolveUrls({ offset, origin: rememberedOrigin() }, process.env)
  const findings = await Promise.all(engines.map((engine) => examine(engine, offset, urls)))
  const head = ["engine", "version", "from", "port", "memory", "state"]
  console.log(table([head, ...findings.map(({ row }) => row)]))
  return findings.every(({ healthy }) => healthy) ? 0 : 1
}
