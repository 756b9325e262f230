import { cpuMs, mysqlPid } from "./machine.ts"
import { type Run, sayRun } from "./waiting.ts"

export type CostedRun = Run & {
  /** CPU of an order, in this process and in the database server. */
  readonly callerMs: number
  readonly mysqlMs: number
}

/** A run with what it cost here and in the database server. */
export const costedRun = async (name: string, work: () => Promise<Run>): Promise<CostedRun> => {
  const pid = await mysqlPid()
  const before = { node: process.cpuUsage(), mysql: pid ? await cpuMs(pid) : 0 }
  const run = await work()
  const { user, system } = process.cpuUsage(before.node)
  const mysql = pid ? (await cpuMs(pid)) - before.mysql : 0
  const orders = Math.max(1, run.done)
  const [callerMs, mysqlMs] = [(user + system) / 1000 / orders, mysql / orders]
  sayRun(name, run, `CPU ms/order: caller ${callerMs.toFixed(3)}, MySQL ${mysqlMs.toFixed(3)}`)
  return { ...run, callerMs, mysqlMs }
}
