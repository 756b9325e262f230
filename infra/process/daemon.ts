import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { logDir } from "../paths.ts"
import { Failure } from "../terminal/failure.ts"
import { type PidFile, register } from "./pid-file.ts"

export type Daemon = {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly stdinFile?: string
  readonly ports?: readonly number[]
}

export const logOf = (name: string) => join(logDir, `${name}.log`)

/** Starts a process that outlives us, with its own log, and registers it before anything can go wrong. */
export const startDaemon = (daemon: Daemon): PidFile => {
  mkdirSync(logDir, { recursive: true })
  const log = openSync(logOf(daemon.name), "a")
  const stdin = daemon.stdinFile === undefined ? undefined : openSync(daemon.stdinFile, "r")
  const child = spawn(daemon.command, daemon.args, {
    cwd: daemon.cwd,
    env: daemon.env ?? process.env,
    detached: true,
    stdio: [stdin ?? "ignore", log, log],
  })
  closeSync(log)
  if (stdin !== undefined) closeSync(stdin)
  child.on("error", () => {})
  if (child.pid === undefined) throw new Failure(`${daemon.name}: cannot run ${daemon.command}`)
  child.unref()
  return register(daemon.name, child.pid, { ports: daemon.ports ?? [] })
}

export const logTail = (name: string, lines = 8): string => {
  try {
    return readFileSync(logOf(name), "utf8").trimEnd().split("\n").slice(-lines).join("\n    ")
  } catch {
    return "(no log)"
  }
}
