import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { retrying } from "@haat/platform/retry"

export type OwnEngine = "mysql" | "mongo" | "kafka" | "connect" | "elastic" | "redis" | "cassandra"

const basePorts = {
  mysql: 13_306,
  mongo: 17_017,
  broker: 19_092,
  controller: 19_093,
  connect: 18_083,
  http: 19_200,
  transport: 19_300,
  redis: 16_379,
  native: 19_042,
  storage: 17_000,
}
const cli = new URL("../../../../../infra/cli.ts", import.meta.url).pathname
const addresses: Readonly<
  Record<OwnEngine, { readonly variable: string; readonly at: (offset: number) => string }>
> = {
  mysql: {
    variable: "MYSQL_URL",
    at: (offset) => `mysql://haat:haat@127.0.0.1:${basePorts.mysql + offset}`,
  },
  mongo: {
    variable: "MONGO_URL",
    at: (offset) => `mongodb://127.0.0.1:${basePorts.mongo + offset}/?replicaSet=rs0`,
  },
  kafka: { variable: "KAFKA_BROKERS", at: (offset) => `127.0.0.1:${basePorts.broker + offset}` },
  connect: { variable: "CONNECT_URL", at: (offset) => `http://127.0.0.1:${basePorts.connect + offset}` },
  elastic: { variable: "ELASTIC_URL", at: (offset) => `http://127.0.0.1:${basePorts.http + offset}` },
  redis: { variable: "REDIS_URL", at: (offset) => `redis://127.0.0.1:${basePorts.redis + offset}/0` },
  cassandra: { variable: "CASSANDRA_URL", at: (offset) => `127.0.0.1:${basePorts.native + offset}` },
}

export const isOwnEngine = (name: string): name is OwnEngine => Object.hasOwn(addresses, name)

/** The variable that tells a process where an engine is. */
export const addressOf = (engine: OwnEngine): string => addresses[engine].variable

/** Where the engines are that the test shares with all others, unless the environment says otherwise. */
const shared: Readonly<Record<string, string>> = {
  MYSQL_URL: "mysql://haat:haat@127.0.0.1:13306/haat",
  MONGO_URL: "mongodb://127.0.0.1:17017/haat?replicaSet=rs0",
  KAFKA_BROKERS: "127.0.0.1:19092",
  CONNECT_URL: "http://127.0.0.1:18083",
  REDIS_URL: "redis://127.0.0.1:16379/0",
  ELASTIC_URL: "http://127.0.0.1:19200",
  CASSANDRA_URL: "127.0.0.1:19042",
  S3_URL: "http://127.0.0.1:18333",
  SMTP_URL: "smtp://127.0.0.1:11025",
  MAIL_API_URL: "http://127.0.0.1:11026",
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer()
    server.once("error", () => answer(false))
    server.listen(port, "127.0.0.1", () => server.close(() => answer(true)))
  })

const freeOffset = async (): Promise<number> => {
  for (;;) {
    const offset = 2000 + 10 * Math.floor(Math.random() * 600)
    const free = await Promise.all(Object.values(basePorts).map((port) => isFree(port + offset)))
    if (free.every(Boolean)) return offset
  }
}

const run = (words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [cli, ...words], { env, stdio: ["ignore", "pipe", "pipe"] })
    let said = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)))
    child.once("exit", (code) =>
      code === 0 ? done() : failed(new Error(`${words.join(" ")}: ${said.slice(-2000)}`)),
    )
  })

export type OwnEngines = {
  /** What a process needs in its environment to use these engines. */
  readonly env: Readonly<Record<string, string>>
  /** kill -9, as a machine's end would. */
  readonly kill: (engine: OwnEngine) => void
  /** Takes connections and answers nothing, until it is woken. */
  readonly hang: (engine: OwnEngine) => void
  readonly wake: (engine: OwnEngine) => void
  /** Starts again what was killed and waits until it serves. */
  readonly heal: () => Promise<void>
  readonly drop: () => Promise<void>
}

const storesAndRelay: readonly OwnEngine[] = ["mysql", "mongo", "kafka", "connect"]

const addressesAt = (owned: readonly OwnEngine[], offset: number): Readonly<Record<string, string>> =>
  Object.fromEntries(owned.map((engine) => [addresses[engine].variable, addresses[engine].at(offset)]))

const without = (
  environment: Readonly<Record<string, string | undefined>>,
  owned: readonly OwnEngine[],
): Readonly<Record<string, string | undefined>> => {
  const names = new Set(owned.map((engine) => addresses[engine].variable))
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !names.has(name)))
}

const startOnce = async (
  environment: NodeJS.ProcessEnv,
  owned: readonly OwnEngine[],
): Promise<OwnEngines> => {
  const state = await mkdtemp(join(tmpdir(), "haat-crash-"))
  const offset = await freeOffset()
  const others = without({ ...shared, ...environment }, owned)
  const borrowed = Object.keys(shared).flatMap((name) =>
    others[name] === undefined ? [] : [[name, others[name]]],
  )
  const env = { ...others, HAAT_STATE: state, HAAT_PORT_OFFSET: String(offset) }
  const up = () => run(["engines", "up"], env)
  const drop = async () => {
    await run(["engines", "down"], env).finally(() => rm(state, { recursive: true, force: true }))
  }
  const signal = (engine: OwnEngine, name: NodeJS.Signals): void => {
    const { pid } = JSON.parse(readFileSync(join(state, "run", `${engine}.json`), "utf8")) as { pid: number }
    process.kill(pid, name)
  }
  await up().catch(async (error: unknown) => {
    await drop().catch(() => undefined)
    throw error
  })
  return {
    env: { ...Object.fromEntries(borrowed), ...addressesAt(owned, offset) },
    kill: (engine) => signal(engine, "SIGKILL"),
    hang: (engine) => signal(engine, "SIGSTOP"),
    wake: (engine) => signal(engine, "SIGCONT"),
    // Right after a kill a server may answer and yet refuse its probe while it recovers.
    heal: () => retrying({ attempts: 5, backoffMs: 500 }, up),
    drop,
  }
}

/**
 * Engines of one's own, on other ports and in a folder of their own: they may be killed. All others are the shared ones. Somebody
 * else may take a port that was free a moment ago: then others are tried.
 */
export const startOwnEngines = (
  environment: NodeJS.ProcessEnv,
  owned: readonly OwnEngine[] = storesAndRelay,
): Promise<OwnEngines> => retrying({ attempts: 3, backoffMs: 500 }, () => startOnce(environment, owned))
