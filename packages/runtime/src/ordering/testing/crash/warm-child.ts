import { type ChildProcess, fork } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Order, Report } from "./acts.ts"
import { unusedDrivers } from "./unused-drivers.ts"

const hollowDrivers = new URL("./unused-drivers.ts", import.meta.url).href
const drivers = unusedDrivers()
const patienceMs = 180_000
const forTests = {
  FAILPOINT: "on",
  NODE_ENV: "test",
  HAAT_TIMEOUT_SCALE: "20",
  NODE_COMPILE_CACHE: join(tmpdir(), "haat-crash-compiled"),
}

export type Ending = { readonly kind: "killed" } | { readonly kind: "lived"; readonly report: Report }

/** The next word of a child: a message, or the signal that ended it. */
const hear = (child: ChildProcess): Promise<{ readonly message?: unknown; readonly signal?: string }> =>
  new Promise((heard, failed) => {
    const timer = setTimeout(() => failed(new Error("the process under test is silent")), patienceMs)
    const end = (what: { message?: unknown; signal?: string }) => {
      clearTimeout(timer)
      child.removeAllListeners()
      heard(what)
    }
    child.once("message", (message) => end({ message }))
    child.once("exit", (code, signal) => {
      if (signal === "SIGKILL") end({ signal })
      else {
        clearTimeout(timer)
        failed(new Error(`the process under test ended by itself with ${code ?? signal}`))
      }
    })
  })

export type WarmChild = {
  /** Hands over the order; answers how it ended. */
  readonly obey: (order: Order) => Promise<Ending>
  readonly kill: () => void
}

/** A process that has loaded and connected already, so that only its work is waited for. */
export const warmChild = async (actor: string, env: Readonly<Record<string, string>>): Promise<WarmChild> => {
  const child = fork(actor, {
    execArgv: ["--import", hollowDrivers],
    env: { ...process.env, ...env, ...forTests, ...(await drivers) },
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  const kill = () => void child.kill("SIGKILL")
  const { message } = await hear(child)
  if (message !== "ready") throw new Error("the process under test didn't get ready")
  return {
    kill,
    obey: async (order) => {
      const word = hear(child)
      child.send(order)
      const { message: report, signal } = await word
      if (signal) return { kind: "killed" }
      return { kind: "lived", report: report as Report }
    },
  }
}
