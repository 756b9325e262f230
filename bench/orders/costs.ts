import { sleep } from "@haat/platform/clock"
import { clients } from "@haat/runtime/shared"
import { cpuMs, mysqlPid, processesOf } from "./machine.ts"
import type { RunningShop } from "./shop-process.ts"

const [own, stores] = [["web", "MySQL"] as const, ["Redis", "Elasticsearch", "MongoDB"] as const]
const beside = ["sandbox", "workers", "Kafka", "Connect", ...stores] as const
const cpuNames = [...own, ...beside] as const
const serverNames = ["statements", "commits", "rows read one after another"] as const

export type Costs = Readonly<Record<(typeof cpuNames)[number] | (typeof serverNames)[number], number>>

const cpuOf = async (pids: readonly number[]): Promise<number> =>
  (await Promise.all([...new Set(pids)].map(cpuMs))).reduce((sum, time) => sum + time, 0)

/** What the database server counted; all of its clients together. */
const serverCounts = async (): Promise<readonly number[]> => {
  const rows = await clients
    .mysql()
    .rows<{ readonly Variable_name: string; readonly Value: string }>(
      "SHOW GLOBAL STATUS WHERE Variable_name IN ('Questions', 'Com_commit', 'Handler_read_rnd_next')",
    )
  const countOf = (name: string) => Number(rows.find((row) => row.Variable_name === name)?.Value ?? 0)
  return [countOf("Questions"), countOf("Com_commit"), countOf("Handler_read_rnd_next")]
}

const readCosts = async (shop: RunningShop): Promise<Costs> => {
  const pid = await mysqlPid()
  const [kafka, connect] = [
    await processesOf("java", "kafka.Kafka"),
    await processesOf("java", "connect.cli"),
  ]
  const cpu = [
    await shop.webCpuMs(),
    await cpuOf(pid ? [pid] : []),
    await shop.sandboxCpuMs(),
    await shop.workersCpuMs(),
    await cpuOf(kafka),
    await cpuOf(connect),
    await cpuOf(await processesOf("redis-server")),
    await cpuOf(await processesOf("java", "org.elasticsearch")),
    await cpuOf(await processesOf("mongod ")),
  ]
  const names: readonly string[] = [...cpuNames, ...serverNames]
  const values = [...cpu, ...(await serverCounts())]
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Costs
}

const minus = (after: Costs, before: Costs): Costs =>
  Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, value - before[name as keyof Costs]]),
  ) as Costs

/** What `work` costs all processes, with its answer. */
export const costed = async <Answer>(
  shop: RunningShop,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly costs: Costs }> => {
  const before = await readCosts(shop)
  const answer = await work()
  return { answer, costs: minus(await readCosts(shop), before) }
}

const listed = (costs: Costs, names: readonly (keyof Costs)[], per: number): string =>
  names.map((name) => `${name} ${(costs[name] / per).toFixed(2)}`).join(", ")

/** Where the time of an order goes, by process. */
export const sayCosts = (costs: Costs, orders: number): void => {
  const per = Math.max(1, orders)
  console.log(`    CPU ms an order: ${listed(costs, own, per)}; beside: ${listed(costs, beside, per)}`)
  console.log(`    MySQL an order, workers included: ${listed(costs, [...serverNames], per)}`)
}

const idleSeconds = 5

/** What runs without any order: sweeps, probes, the relay. An order's share of it falls with the rate. */
export const sayIdle = async (shop: RunningShop): Promise<void> => {
  const { costs } = await costed(shop, () => sleep(idleSeconds * 1000))
  console.log(`    without orders, CPU ms a second: ${listed(costs, [...cpuNames], idleSeconds)}`)
}
