import { open, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { clients } from "@haat/runtime/shared"

const ticksPerSecond = 100

/** User and system time of a process so far, in milliseconds; 0 when it is gone or not on this machine. */
export const cpuMs = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  const [user = 0, system = 0] = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number)
  return ((user + system) * 1000) / ticksPerSecond
}

/** Process ids whose command line contains all of the words. */
export const processesOf = async (...words: readonly string[]): Promise<readonly number[]> => {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(
    names.map(async (name) => ({
      pid: Number(name),
      line: (await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " "),
    })),
  )
  return lines.filter(({ line }) => words.every((word) => line.includes(word))).map(({ pid }) => pid)
}

/** The database server's process, when it runs on this machine. */
export const mysqlPid = async (): Promise<number | null> => {
  const [row] = await clients.mysql().rows<{ file: string }>("SELECT @@pid_file AS file")
  const text = await readFile(row?.file ?? "", "utf8").catch(() => "")
  return Number(text) || null
}

export type Durability = { readonly flush: number; readonly sync: number; readonly log: number }

/** The settings that make a commit durable; the bench refuses to measure without them. */
export const durability = async (): Promise<Durability> => {
  const [row] = await clients
    .mysql()
    .rows<Durability>(
      "SELECT @@innodb_flush_log_at_trx_commit AS `flush`, @@sync_binlog AS sync, @@log_bin AS log",
    )
  return { flush: Number(row?.flush), sync: Number(row?.sync), log: Number(row?.log) }
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Milliseconds, medians: a 4 KB write made durable, and a commit of one row by a lone client. */
export const commitLatency = async () => {
  const path = join(tmpdir(), `haat-bench-${process.pid}`)
  const file = await open(path, "w")
  const block = Buffer.alloc(4096, 1)
  const syncs: number[] = []
  const commits: number[] = []
  for (let round = 0; round < 200; round += 1) {
    syncs.push(
      await timed(async () => {
        await file.write(block)
        await file.datasync()
      }),
    )
    commits.push(
      await timed(() =>
        clients.mysql().change("UPDATE inventory_stock SET version = version + 1 WHERE sku = 'BENCH-0'"),
      ),
    )
  }
  await file.close()
  await rm(path)
  return { syncMs: middle(syncs), commitMs: middle(commits) }
}
