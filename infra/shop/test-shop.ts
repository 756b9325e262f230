import type { Urls } from "../engines/engine.ts"
import { end, living } from "../process/pid-file.ts"
import { APP_PORTS } from "../supervise/port-offset.ts"
import { appEnv, appsAt, refuseStranger, startApp } from "./apps.ts"
import { noDatabases } from "./no-databases.ts"
import { Phases } from "./phases.ts"
import { migrate, seedOnce } from "./set-up.ts"
import { buildWeb } from "./web-build.ts"

const SUFFIX = "-test"
const BESIDE = 500
export const E2E_NAMESPACE = "haat_e2e"

export type TestShop = {
  readonly env: Readonly<Record<string, string>>
  /** Starts the web process anew in a world without databases and broker; Redis stays. */
  readonly loseDatabases: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Short enough to watch an order expire, long enough to walk through a payment. */
const HOLD = { ORDER_HOLD_SECONDS: "45", ORDER_HOLD_EXTENSION_SECONDS: "2" }

/** A shop of its own beside the one that may be running: other ports, other namespace, same engines and build. */
export const openTestShop = async (urls: Urls, engineOffset: number): Promise<TestShop> => {
  const offset = engineOffset + BESIDE
  const publicUrl = `http://127.0.0.1:${APP_PORTS.web + offset}`
  const env = {
    ...appEnv(urls, offset),
    ...HOLD,
    ...{ HAAT_NAMESPACE: E2E_NAMESPACE, PUBLIC_URL: publicUrl },
  }
  const apps = appsAt(offset, SUFFIX)
  const close = async () => {
    for (const { name } of apps) {
      const entry = living(name)
      if (entry !== undefined) await end(entry, 15_000)
    }
  }
  const phases = new Phases()
  for (const app of apps) refuseStranger(app)
  await phases.run("migrate", (say) => migrate(env, say))
  await phases.measure("seed", () => seedOnce(urls, env))
  await phases.run("build", (say) => buildWeb(env, say))
  try {
    await phases.run("processes", () => Promise.all(apps.map((app) => startApp(app, env, "e2e"))))
  } catch (error) {
    await close()
    throw error
  }
  const loseDatabases = async () => {
    const gone = { ...env, ...(await noDatabases()) }
    for (const app of apps)
      if (app.name === `web${SUFFIX}`) await startApp(app, gone, "e2e without databases")
  }
  const told = { ...urls, HAAT_NAMESPACE: E2E_NAMESPACE, HAAT_PORT_OFFSET: String(offset), HAAT_DEMO: "true" }
  const metricsUrl = `http://127.0.0.1:${APP_PORTS.webMetrics + offset}/metrics`
  const workersUrl = `http://127.0.0.1:${APP_PORTS.workers + offset}/metrics`
  const addresses = {
    ...{ PUBLIC_URL: publicUrl, HAAT_E2E_URL: publicUrl },
    ...{ HAAT_E2E_METRICS_URL: metricsUrl, HAAT_E2E_WORKERS_METRICS_URL: workersUrl },
  }
  return { env: { ...told, ...addresses }, loseDatabases, close }
}
