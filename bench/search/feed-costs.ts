import { readdir, readFile, readlink } from "node:fs/promises"
import {
  connectEnv,
  elasticEnv,
  kafkaEnv,
  mongoEnv,
  mysqlEnv,
  redisEnv,
  workersEnv,
} from "@haat/platform/env"
import { cpuMs } from "../orders/machine.ts"

const portOf = (url: string): number =>
  Number(/:(\d+)/.exec(url.replace(/^[a-z+]+:\/\/(?:[^@/]*@)?/, ""))?.[1])

const ports = (): Readonly<Record<string, number>> => ({
  MongoDB: portOf(mongoEnv().url),
  MySQL: mysqlEnv().port,
  Connect: portOf(connectEnv().url),
  Kafka: portOf(kafkaEnv().brokers[0] ?? ""),
  workers: workersEnv().port,
  Elasticsearch: portOf(elasticEnv().url),
  Redis: portOf(redisEnv().url),
})

const listenersOf = async (): Promise<ReadonlyMap<string, number>> => {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((path) => readFile(path, "utf8").catch(() => "")),
  )
  const rows = tables.flatMap((table) => table.split("\n").slice(1)).map((row) => row.trim().split(/\s+/))
  return new Map(
    rows
      .filter((row) => row[3] === "0A")
      .map((row) => [`socket:[${row[9]}]`, Number.parseInt(row[1]?.split(":")[1] ?? "", 16)]),
  )
}

const socketsOf = async (pid: string): Promise<readonly string[]> => {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => [])
  return Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => "")))
}

/** Who listens where, as far as this user may see. */
const pidsByPort = async (): Promise<ReadonlyMap<number, number>> => {
  const listeners = await listenersOf()
  const found = new Map<number, number>()
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name)))
    for (const socket of await socketsOf(pid)) {
      const port = listeners.get(socket)
      if (port !== undefined) found.set(port, Number(pid))
    }
  return found
}

export type FeedCosts = Readonly<Record<string, number>>

/** CPU milliseconds of every process a feed goes through while `work` runs; those of other machines count nothing. */
export const feedCosts = async <Answer>(
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly costs: FeedCosts }> => {
  const byPort = await pidsByPort()
  const pids: readonly (readonly [string, number])[] = [
    ["feed reader", process.pid],
    ...Object.entries(ports()).map(([name, port]) => [name, byPort.get(port) ?? -1] as const),
  ]
  const read = () => Promise.all(pids.map(([, pid]) => cpuMs(pid)))
  const before = await read()
  const answer = await work()
  const after = await read()
  return {
    answer,
    costs: Object.fromEntries(pids.map(([name], at) => [name, (after[at] ?? 0) - (before[at] ?? 0)])),
  }
}
