import { type ChildProcess, spawn } from "node:child_process"
import { type AddressInfo, createServer } from "node:net"
import { join } from "node:path"
import { repoRoot } from "../paths.ts"
import { until } from "../process/until.ts"

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", () => open()))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** The exit code of a child, once it is over. */
export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((over) => child.once("exit", (code) => over(code)))
    : Promise.resolve(child.exitCode)

export type Storefront = {
  readonly url: string
  /** Where it tells how it fares. */
  readonly metricsUrl: string
  /** What the process is told; the engines' addresses are in it. */
  readonly env: NodeJS.ProcessEnv
  /** Ready to sell, or merely alive where it can't be ready. */
  readonly start: (how?: "readyz" | "livez") => Promise<void>
  /** By SIGKILL as a crash would, which waits for no engine. */
  readonly stop: (signal?: "SIGTERM" | "SIGKILL") => Promise<void>
  /** What it wrote to its log since it started. */
  readonly said: () => string
}

/** The built storefront once more, at a port of its own. */
export const openStorefront = async (more: NodeJS.ProcessEnv): Promise<Storefront> => {
  const [port, metricsPort] = await Promise.all([freePort(), freePort()])
  const url = `http://127.0.0.1:${port}`
  const ports = { WEB_PORT: String(port), WEB_METRICS_PORT: String(metricsPort) }
  const env = {
    ...process.env,
    NODE_ENV: "production",
    HAAT_DEMO: "true",
    ...ports,
    PUBLIC_URL: url,
    ...more,
  }
  const front = join(repoRoot, "apps/web/src/server/front/main.ts")
  let web: ChildProcess | undefined
  let log = ""
  const start = async (how: "readyz" | "livez" = "readyz") => {
    log = ""
    const child = spawn(process.execPath, [front], { env, stdio: ["ignore", "pipe", "pipe"] })
    web = child
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        log += String(text)
      })
    await until(60_000, async () => {
      const { ok } = await fetch(`${url}/api/${how}`, { signal: AbortSignal.timeout(5000) })
      if (!ok) throw new Error("not ready yet")
    })
  }
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    web?.kill(signal)
    if (web) await ended(web)
  }
  return { url, metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`, env, start, stop, said: () => log }
}

/** One line of JSON for the program that asked. */
export const answer = (words: unknown): void => void process.stdout.write(`${JSON.stringify(words)}\n`)
