import { type ChildProcess, spawn } from "node:child_process"
import { appendRows, appendRowsMongo, inMongoTransaction, inTransaction, outboxRow } from "@haat/db/shared"
import { seal } from "@haat/events/envelope"
import { until } from "@haat/platform/clock"
import { rereadEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import { ensureTopics } from "@haat/platform/kafka"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { migrateAll } from "../setup/index.ts"
import { clients, closeAll } from "./clients.ts"
import { burst, burstTopic, effectTable } from "./testing/burst.ts"
import { type OwnEngines, startOwnEngines } from "./testing/own-engines.ts"

const chains = 20
const perChain = 75
const expected = 2 * chains * perChain

let engines: OwnEngines
const workers = new Set<ChildProcess>()

const startWorker = (): ChildProcess => {
  const program = new URL("./testing/burst-worker.ts", import.meta.url).pathname
  const worker = spawn(process.execPath, [program], {
    env: { ...process.env, KAFKA_SESSION_TIMEOUT_MS: "6000", LOG_LEVEL: "error" },
    stdio: "inherit",
  })
  workers.add(worker)
  return worker
}

const killWorker = (worker: ChildProcess): void => {
  workers.delete(worker)
  worker.kill("SIGKILL")
}

beforeAll(async () => {
  engines = await startOwnEngines(process.env)
  // Slow is not broken: on a crowded machine only a kill may interrupt the work.
  const env = { ...engines.env, HAAT_TIMEOUT_SCALE: "50" }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  rereadEnv()
  await migrateAll()
  await ensureTopics([{ topic: burstTopic }])
  await clients
    .mysql()
    .pool.query(
      `CREATE TABLE ${effectTable} (id BIGINT AUTO_INCREMENT PRIMARY KEY, store VARCHAR(8), chain VARCHAR(64), sequence INT)`,
    )
}, 240_000)

afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL")
  await closeAll()
  await engines?.drop()
  vi.unstubAllEnvs()
  rereadEnv()
}, 60_000)

const rowOf = (store: "mysql" | "mongo", chain: string, sequence: number) =>
  outboxRow(seal(burst, { store, sequence }, { id: newId(), occurredAt: new Date(), key: chain }), burstTopic)

const effects = async (): Promise<number> => {
  const [row] = await clients.mysql().rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${effectTable}`)
  return Number(row?.n ?? 0)
}

// Never far ahead of the effects: at every kill there are facts unwritten, unrelayed and unheard.
const ahead = 600
let told = 0
let done = 0

const tell = async (store: "mysql" | "mongo", chain: string): Promise<void> => {
  for (let sequence = 0; sequence < perChain; sequence += 5) {
    await until("room in the burst", () => told - done < ahead, { timeoutMs: 200_000 })
    told += 5
    const rows = Array.from({ length: 5 }, (_, index) => rowOf(store, chain, sequence + index))
    if (store === "mysql") await inTransaction(clients.mysql(), (tx) => appendRows(tx, rows))
    else
      await inMongoTransaction(clients.mongo(), (session) => appendRowsMongo(clients.mongo(), session, rows))
  }
}

const reach = (share: number) =>
  until(
    `${share * 100} % of the effects`,
    async () => {
      done = await effects()
      return done >= share * expected
    },
    { timeoutMs: 100_000 },
  )

it("loses nothing and takes effect once, in order, whatever is killed in the middle of a burst", async () => {
  const first = startWorker()
  startWorker()
  const telling = Promise.all(
    Array.from({ length: chains }, (_, chain) => [
      tell("mysql", `m${chain}`),
      tell("mongo", `d${chain}`),
    ]).flat(),
  )
  const broken = telling.then(() => new Promise<never>(() => {}))
  const reached = (share: number) => Promise.race([reach(share), broken])
  await reached(0.1)
  killWorker(first)
  startWorker()
  await reached(0.3)
  engines.kill("connect")
  expect(told).toBeLessThan(expected)
  await engines.heal()
  await reached(0.6)
  engines.kill("kafka")
  expect(told).toBeLessThan(expected)
  await engines.heal()
  await reached(1)
  await telling

  const rows = await clients
    .mysql()
    .rows<{ chain: string; sequence: number }>(`SELECT chain, sequence FROM ${effectTable} ORDER BY id`)
  const heard = Map.groupBy(rows, ({ chain }) => chain)
  expect(heard.size).toBe(2 * chains)
  const inOrder = Array.from({ length: perChain }, (_, sequence) => sequence)
  for (const [chain, parts] of heard)
    expect([chain, parts.map(({ sequence }) => sequence)]).toEqual([chain, inOrder])
  expect(rows).toHaveLength(expected)
}, 240_000)
