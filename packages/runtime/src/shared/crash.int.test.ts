import { type ChildProcess, spawn } from "node:child_process"
import { until } from "@haat/platform/clock"
import { defineConsumer, startConsumer } from "@haat/platform/consumer"
import { rereadEnv } from "@haat/platform/env"
import { ensureTopics } from "@haat/platform/kafka"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { migrateAll } from "../setup/index.ts"
import { clients, closeAll } from "./clients.ts"
import { burst, burstTopic, effectTable } from "./testing/burst.ts"
import { type OwnEngines, startOwnEngines } from "./testing/own-engines.ts"
import { type Chain, commitTo, drawOf, factOf, type Store, writeAll } from "./testing/storm.ts"
import { strikeAll, strikesOf } from "./testing/strikes.ts"

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

const effects = async (): Promise<number> => {
  const [row] = await clients.mysql().rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${effectTable}`)
  return Number(row?.n ?? 0)
}

// Never far ahead of the effects: at every kill there are facts unwritten, unrelayed and unheard.
const ahead = 600
let told = 0
let done = 0

const tell = async (store: Store, chain: string): Promise<void> => {
  for (let sequence = 0; sequence < perChain; sequence += 5) {
    await until("room in the burst", () => told - done < ahead, { timeoutMs: 200_000 })
    told += 5
    const rows = Array.from({ length: 5 }, (_, index) => factOf(store, chain, sequence + index))
    await commitTo(store, rows)
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

/** What CI bears; each night the relay is taken away thirty times. */
const kills = Number(process.env.HAAT_RELAY_KILLS ?? 5)
const seed = Number(process.env.HAAT_RELAY_SEED ?? Date.now() % 100_000)

/** Every record of these chains as it comes out of Kafka, repeats and all. */
const hearAll = (prefix: string) => {
  const heard = new Map<string, number[]>()
  const hear = defineConsumer({
    name: `test.hear-${prefix}`,
    subscribe: [burst],
    handle: async ({ key, payload }) => {
      if (key.startsWith(prefix)) heard.set(key, [...(heard.get(key) ?? []), payload.sequence])
    },
  })
  return { heard, consumer: startConsumer(hear, undefined, { producer: clients.producer() }) }
}

const effectsOf = async (prefix: string): Promise<ReadonlyMap<string, readonly number[]>> => {
  const rows = await clients
    .mysql()
    .rows<{ chain: string; sequence: number }>(
      `SELECT chain, sequence FROM ${effectTable} WHERE chain LIKE ? ORDER BY id`,
      [`${prefix}-%`],
    )
  const byChain = Map.groupBy(rows, ({ chain }) => chain)
  return new Map([...byChain].map(([chain, all]) => [chain, all.map(({ sequence }) => sequence)]))
}

const firstsOf = (numbers: readonly number[] = []): readonly number[] => [...new Set(numbers)]

it(`relays what was committed, nothing of what wasn't, in the order of each key, taken away ${kills} times at random`, async () => {
  const strikes = strikesOf(kills, drawOf(seed))
  const told = strikes.map(({ what, afterMs }) => `${what} +${afterMs}`).join(", ")
  process.stdout.write(`HAAT_RELAY_SEED=${seed}: ${told}\n`)
  const prefix = `storm${seed}`
  while (workers.size < 2) startWorker()
  const { heard, consumer } = hearAll(prefix)
  let isOver = false
  const writing = writeAll(prefix, 6, { draw: drawOf(seed), isOver: () => isOver })
  const struck = strikeAll(engines, strikes).finally(() => {
    isOver = true
  })
  const [chains] = await Promise.all([writing, struck])
  const total = (of: (chain: Chain) => number) => chains.reduce((sum, chain) => sum + of(chain), 0)
  const committed = total(({ kept }) => kept.length)
  const isThere = async () => {
    const effects = await effectsOf(prefix)
    const [raw, done] = [
      total(({ name }) => firstsOf(heard.get(name)).length),
      total(({ name }) => effects.get(name)?.length ?? 0),
    ]
    return raw >= committed && done >= committed
  }
  await until(`all ${committed} facts`, isThere, { timeoutMs: 100_000, everyMs: 200 })
  await consumer.stop()

  const effects = await effectsOf(prefix)
  for (const { name, kept } of chains) {
    expect(kept.length, name).toBeGreaterThan(10)
    expect([name, firstsOf(heard.get(name))]).toEqual([name, kept])
    expect([name, effects.get(name)]).toEqual([name, kept])
  }
}, 600_000)
