import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { runDir } from "../paths.ts"
import { startedAt, treeOf } from "./process-table.ts"

/** One running thing of this clone: `.haat/run/<name>.json`. */
export type PidFile = {
  readonly name: string
  readonly pid: number
  readonly startedAt: string
  readonly ports: readonly number[]
  readonly note?: string
}

const fileOf = (name: string) => join(runDir(), `${name}.json`)

export const register = (
  name: string,
  pid: number,
  extra: { ports?: readonly number[]; note?: string } = {},
) => {
  mkdirSync(runDir(), { recursive: true })
  const { note } = extra
  const entry: PidFile = {
    name,
    pid,
    startedAt: startedAt(pid) ?? "",
    ports: extra.ports ?? [],
    ...(note === undefined ? {} : { note }),
  }
  writeFileSync(`${fileOf(name)}.new`, JSON.stringify(entry))
  renameSync(`${fileOf(name)}.new`, fileOf(name))
  return entry
}

/** The entry when its process still lives; a stale file is dropped. */
export const living = (name: string): PidFile | undefined => {
  try {
    const entry = JSON.parse(readFileSync(fileOf(name), "utf8")) as PidFile
    if (startedAt(entry.pid) === entry.startedAt) return entry
    rmSync(fileOf(name), { force: true })
  } catch {
    // never registered, or half written by a killed start
  }
  return undefined
}

export const forget = (name: string) => rmSync(fileOf(name), { force: true })

export const registered = (): string[] => {
  try {
    return readdirSync(runDir())
      .filter((name) => name.endsWith(".json"))
      .map((name) => name.slice(0, -".json".length))
  } catch {
    return []
  }
}

const signal = (pid: number, name: NodeJS.Signals) => {
  try {
    process.kill(pid, name)
  } catch {
    // already gone
  }
}

/** Ends a registered process and all it started; true when it ended by itself within the grace period. */
export const end = async (entry: PidFile, graceMs: number): Promise<boolean> => {
  const tree = treeOf(entry.pid).map((pid) => ({ pid, startedAt: startedAt(pid) }))
  const left = () => tree.filter((one) => one.startedAt !== undefined && startedAt(one.pid) === one.startedAt)
  signal(entry.pid, "SIGTERM")
  const deadline = performance.now() + graceMs
  while (left().length > 0 && performance.now() < deadline) await wait(50)
  const stubborn = left()
  for (const { pid } of stubborn) signal(pid, "SIGKILL")
  while (left().length > 0) await wait(20)
  forget(entry.name)
  return stubborn.length === 0
}
