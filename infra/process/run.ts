import { type ChildProcess, spawn } from "node:child_process"
import { Failure } from "../terminal/failure.ts"

export type RunOptions = {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly input?: string
  readonly timeoutMs?: number
  /** The kernel ends it when we are killed, so that a download left behind never meets the next one. */
  readonly diesWithUs?: boolean
}
export type RunResult = { readonly code: number; readonly out: string }

const WITH_PARENT = ["setpriv", "--pdeathsig", "KILL", "--"]
const KEEP = 64 * 1024

/** spawn reports some failures by an event and others by throwing. */
const spawnChild = (command: string, args: readonly string[], options: RunOptions): ChildProcess | Error => {
  const [program = "", ...rest] = options.diesWithUs ? [...WITH_PARENT, command, ...args] : [command, ...args]
  try {
    return spawn(program, rest, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeoutMs,
      stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Runs a command to its end and keeps the tail of what it said; `code` is 127 when it does not exist. */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> =>
  new Promise((resolve) => {
    const child = spawnChild(command, args, options)
    if (child instanceof Error) return resolve({ code: 127, out: child.message })
    let out = ""
    const keep = (chunk: Buffer) => {
      out = (out + chunk.toString("utf8")).slice(-KEEP)
    }
    child.stdout?.on("data", keep)
    child.stderr?.on("data", keep)
    child.on("error", (error) => resolve({ code: 127, out: error.message }))
    child.on("close", (code) => resolve({ code: code ?? 1, out }))
    child.stdin?.end(options.input)
  })

/** Like `run`, but a non-zero end is a Failure that carries the last lines. */
export const must = async (command: string, args: readonly string[], options: RunOptions = {}) => {
  const result = await run(command, args, options)
  if (result.code === 0) return result.out
  const tail = result.out.trim().split("\n").slice(-6).join("\n  ")
  throw new Failure(`${command} ${args[0] ?? ""} ended with ${result.code}:\n  ${tail}`)
}

export const hasCommand = async (name: string): Promise<boolean> =>
  (await run("sh", ["-c", `command -v ${name}`])).code === 0
