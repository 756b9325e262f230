import { join } from "node:path"
import type { Urls } from "../engines/engine.ts"
import { repoRoot, stateRoot } from "../paths.ts"
import { entryPoint } from "../process/child.ts"
import { logTail, startDaemon } from "../process/daemon.ts"
import { end, living, type PidFile, register } from "../process/pid-file.ts"
import { commandOf, listenerOf, startedAt } from "../process/process-table.ts"
import { GiveUp, until } from "../process/until.ts"
import { APP_PORTS } from "../supervise/port-offset.ts"
import { Failure } from "../terminal/failure.ts"
import { sourceHash } from "./source-hash.ts"

export type App = {
  readonly name: string
  readonly port: number
  readonly health: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly sources: readonly string[]
}

/** The storefront in production: its doors, and Next behind them. */
const WEB = "apps/web/src/server/front/main.ts"
const SHARED = ["packages", "package-lock.json"]
const node = (entry: string) => ["--enable-source-maps", entryPoint(entry)]

/** What runs besides the engines. A suffix names a second set beside the first, for end-to-end tests. */
export const appsAt = (offset: number, suffix = ""): readonly App[] => {
  const [web, workers, sandbox] = [
    APP_PORTS.web + offset,
    APP_PORTS.workers + offset,
    APP_PORTS.sandbox + offset,
  ]
  return [
    {
      name: `sandbox${suffix}`,
      port: sandbox,
      health: "/health",
      args: node("apps/gateway-sandbox/src/main.ts"),
      cwd: repoRoot,
      sources: ["apps/gateway-sandbox/src", ...SHARED],
    },
    {
      name: `workers${suffix}`,
      port: workers,
      health: "/health",
      args: node("apps/workers/src/main.ts"),
      cwd: repoRoot,
      sources: ["apps/workers/src", ...SHARED],
    },
    {
      name: `web${suffix}`,
      port: web,
      health: "/",
      args: [entryPoint(WEB)],
      cwd: join(repoRoot, "apps/web"),
      sources: ["apps/web", ...SHARED],
    },
  ]
}

/** What every process of the shop is told; the engines' addresses come first. */
export const appEnv = (urls: Urls, offset: number): NodeJS.ProcessEnv => ({
  ...process.env,
  ...urls,
  HAAT_STATE: stateRoot,
  NODE_ENV: "production",
  HAAT_DEMO: process.env.HAAT_DEMO ?? "true",
  HAAT_PORT_OFFSET: String(offset),
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://127.0.0.1:${APP_PORTS.web + offset}`,
  WEB_METRICS_PORT: String(APP_PORTS.webMetrics + offset),
})

const answers = async (app: App): Promise<void> => {
  const response = await fetch(`http://127.0.0.1:${app.port}${app.health}`, {
    signal: AbortSignal.timeout(20_000),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`it answers ${response.status}`)
}

const waitFor = (app: App, entry: PidFile) =>
  until(60_000, async () => {
    if (startedAt(entry.pid) !== entry.startedAt) {
      throw new GiveUp(
        new Failure(`${app.name} ended while starting; its log says:\n    ${logTail(app.name, 15)}`),
      )
    }
    await answers(app)
  }).catch((error: Error) => {
    throw error instanceof Failure
      ? error
      : new Failure(`${app.name} is ${error.message}\n    ${logTail(app.name, 15)}`)
  })

export const refuseStranger = (app: App) => {
  if (living(app.name) !== undefined) return
  const pid = listenerOf(app.port)
  if (pid === undefined) return
  const who = `process ${pid} (${commandOf(pid).slice(0, 60)})`
  throw new Failure(`${app.name}: port ${app.port} is taken by ${who}; stop it or set HAAT_PORT_OFFSET.`)
}

/** Starts one app and waits for its health; a living one of the same code and settings stays, an older one is replaced. */
export const startApp = async (app: App, env: NodeJS.ProcessEnv, settings: string): Promise<void> => {
  const note = `${sourceHash(app.sources)}:${settings}`
  const running = living(app.name)
  if (running?.note === note) return waitFor(app, running)
  if (running !== undefined) await end(running, 15_000)
  refuseStranger(app)
  const { name, args, cwd, port } = app
  const entry = startDaemon({ name, command: process.execPath, args, cwd, env, ports: [port] })
  register(name, entry.pid, { ports: [port], note })
  await waitFor(app, entry)
}
