import { type ChildProcess, execFile, fork } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { sleep } from "@haat/platform/clock"
import type { Order, Report } from "./acts.ts"
import type { ActorKind } from "./bundled-actor.ts"
import { unusedDrivers } from "./unused-drivers.ts"

const hollowDrivers = new URL("./unused-drivers.ts", import.meta.url).href
const patienceMs = 180_000
const forTests = {
  FAILPOINT: "on",
  NODE_ENV: "test",
  HAAT_TIMEOUT_SCALE: "20",
  NODE_COMPILE_CACHE: join(tmpdir(), "haat-crash-compiled"),
}

export type Ending =
  | { readonly kind: "killed" }
  | { readonly kind: "lived"; readonly report: Report }
  /** It stands still, with all it holds, until it is woken; then it goes on as if no time had passed. */
  | { readonly kind: "paused"; readonly wake: () => Promise<Report> }

type Word = { readonly message?: unknown; readonly signal?: string }

const threadOf = (message: unknown): number | null =>
  typeof message === "object" && message !== null && "thread" in message ? Number(message.thread) : null

/** The next word of a child: a message, or the signal that ended it. */
const hear = (child: ChildProcess): Promise<Word> =>
  new Promise((heard, failed) => {
    const timer = setTimeout(
      () => end(() => failed(new Error("the process under test is silent"))),
      patienceMs,
    )
    const end = (how: () => void) => {
      clearTimeout(timer)
      child.off("message", onMessage).off("exit", onExit)
      how()
    }
    const onMessage = (message: unknown) => {
      if (threadOf(message) === null) end(() => heard({ message }))
    }
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
      const alone = new Error(`the process under test ended by itself with ${code ?? signal}`)
      end(() => (signal === "SIGKILL" ? heard({ signal }) : failed(alone)))
    }
    child.on("message", onMessage).on("exit", onExit)
  })

const run = promisify(execFile)

const standsStill = async ({ pid }: ChildProcess): Promise<boolean> =>
  run("ps", ["-o", "state=", "-p", String(pid)]).then(
    ({ stdout }) => stdout.trim().startsWith("T"),
    () => false,
  )

/** True as soon as the process stands still; false when it said its word before that. */
const pausedBefore = async (child: ChildProcess, word: Promise<Word>): Promise<boolean> => {
  let said = false
  const saying = word.then(
    () => (said = true),
    () => (said = true),
  )
  while (!said) {
    if (await standsStill(child)) return true
    await Promise.race([saying, sleep(20)])
  }
  return false
}

const reportOf = ({ message }: Word): Report => message as Report

export type WarmChild = {
  /** Hands over the order; answers how it ended. */
  readonly obey: (order: Order) => Promise<Ending>
  /** The server's numbers of the connections it has opened to MySQL. */
  readonly threads: () => readonly number[]
  readonly kill: () => void
}

/** A process that has loaded and connected already, so that only its work is waited for. */
export const warmChild = async (
  { path, kind }: { readonly path: string; readonly kind: ActorKind },
  env: Readonly<Record<string, string>>,
): Promise<WarmChild> => {
  const child = fork(path, {
    execArgv: ["--import", hollowDrivers],
    env: { ...process.env, ...env, ...forTests, ...(await unusedDrivers(kind)) },
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  const threads = new Set<number>()
  child.on("message", (message) => {
    const thread = threadOf(message)
    if (thread !== null) threads.add(thread)
  })
  const kill = () => void child.kill("SIGKILL")
  const { message } = await hear(child)
  if (message !== "ready") throw new Error("the process under test didn't get ready")
  const wake = async (word: Promise<Word>): Promise<Report> => {
    child.kill("SIGCONT")
    return reportOf(await word)
  }
  return {
    kill,
    threads: () => [...threads],
    obey: async (order) => {
      const word = hear(child)
      child.send(order)
      const isPaused = order.failpoint?.fault === "pause" && (await pausedBefore(child, word))
      if (isPaused) return { kind: "paused", wake: () => wake(word) }
      const said = await word
      return said.signal ? { kind: "killed" } : { kind: "lived", report: reportOf(said) }
    },
  }
}
