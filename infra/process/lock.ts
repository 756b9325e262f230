import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Failure } from "../terminal/failure.ts"
import { startedAt } from "./process-table.ts"

type Holder = { readonly pid: number; readonly startedAt: string }

const holderOf = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder
  } catch {
    return undefined
  }
}

const isHeld = (holder: Holder | undefined): holder is Holder =>
  holder !== undefined && startedAt(holder.pid) === holder.startedAt

const tryTake = (path: string): boolean => {
  mkdirSync(dirname(path), { recursive: true })
  const mine: Holder = { pid: process.pid, startedAt: startedAt(process.pid) ?? "" }
  for (const _ of [1, 2]) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: "wx" })
      return true
    } catch {
      if (isHeld(holderOf(path))) return false
      rmSync(path, { force: true })
    }
  }
  return false
}

/**
 * A lock that dies with its holder: the file names a pid and that process's start time, so a killed start
 * never blocks the next one.
 */
export const takeLock = (path: string, whenHeld: (pid: number) => string): (() => void) => {
  if (!tryTake(path)) throw new Failure(whenHeld(holderOf(path)?.pid ?? 0))
  return () => rmSync(path, { force: true })
}

/** Waits for its turn; used around caches that several clones share. */
export const withLock = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  while (!tryTake(path)) await wait(200)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
