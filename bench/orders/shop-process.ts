import { type ChildProcess, spawn } from "node:child_process"
import { readdir, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { until } from "@haat/platform/clock"
import { cpuMs } from "./machine.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const webPort = 3900
const sandboxPort = 14_900
const workersPort = 13_900

export type RunningShop = {
  readonly url: string
  readonly webCpuMs: () => Promise<number>
  readonly sandboxCpuMs: () => Promise<number>
  readonly workersCpuMs: () => Promise<number>
  readonly stop: () => Promise<void>
}

const parentOf = async (pid: string): Promise<string> => {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[1] ?? ""
}

/** A process and all below it. */
const familyOf = async (pid: number): Promise<readonly number[]> => {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(names.map(async (name) => [name, await parentOf(name)] as const))
  const family = new Set([String(pid)])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const [name, parent] of parents) if (family.has(parent)) family.add(name)
  }
  return [...family].map(Number)
}

const familyCpuMs = async ({ pid = 0 }: ChildProcess): Promise<number> => {
  const times = await Promise.all((await familyOf(pid)).map(cpuMs))
  return times.reduce((sum, time) => sum + time, 0)
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((go) => child.once("exit", go))
  child.kill("SIGTERM")
  await gone
}

/** The storefront's production build and a payment sandbox, as processes of their own. */
export const startShop = async (): Promise<RunningShop> => {
  const url = `http://127.0.0.1:${webPort}`
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`
  const env = {
    ...process.env,
    ...{ NODE_ENV: "production", HAAT_DEMO: "true", PUBLIC_URL: url, TRUSTED_HOPS: "1", LOG_LEVEL: "warn" },
    ...{
      WORKER_PORT: String(workersPort),
      SANDBOX_PORT: String(sandboxPort),
      WEB_PORT: String(webPort),
      WEB_METRICS_PORT: undefined,
      HAAT_STATE: join(tmpdir(), `haat-bench-${process.pid}`),
    },
    ...{ PAYMENT_SANDBOX_URL: sandboxUrl, PAYMENT_WEBHOOK_URL: `${url}/api/webhooks/payment/sandbox` },
  }
  const run = (args: readonly string[]) =>
    spawn(process.execPath, [...args], { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] })
  const sandbox = run(["apps/gateway-sandbox/src/main.ts"])
  const workers = run(["apps/workers/src/main.ts"])
  const flags = (process.env.BENCH_WEB_FLAGS ?? "").split(" ").filter(Boolean)
  const web = run([...flags, "apps/web/src/server/front/main.ts"])
  const stop = async () => void (await Promise.all([web, sandbox, workers].map(end)))
  try {
    await until("the sandbox", () => answers(`${sandboxUrl}/health`), { timeoutMs: 60_000 })
    await until("the workers", () => answers(`http://127.0.0.1:${workersPort}/readyz`), {
      timeoutMs: 120_000,
    })
    await until("the storefront", () => answers(`${url}/api/livez`), { timeoutMs: 60_000 })
  } catch (error) {
    await stop()
    throw error
  }
  return {
    ...{ url, stop, webCpuMs: () => familyCpuMs(web) },
    ...{ sandboxCpuMs: () => familyCpuMs(sandbox), workersCpuMs: () => familyCpuMs(workers) },
  }
}
