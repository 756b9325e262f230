import { afterEach, expect, it, vi } from "vitest"
import { z } from "zod"
import { until } from "../clock/index.ts"
import { rereadEnv } from "../env/index.ts"
import { newId } from "../ids/index.ts"
import { createRedis } from "../redis/index.ts"
import { defineJob, makeJobQueue, type RunningJob, startJob } from "./index.ts"

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})
const start = async <Deps>(job: Parameters<typeof startJob<Deps>>[0], deps: Deps): Promise<RunningJob> => {
  const running = await startJob(job, deps)
  closing.push(running.stop)
  return running
}
const queueOf = <Data>(job: { readonly name: string }) => {
  const queue = makeJobQueue<Data>(job)
  closing.push(queue.close)
  return queue
}

it("works each job once, tries failed ones again, and takes one id once", async () => {
  const job = defineJob({
    name: `test.send-${newId()}`,
    data: z.object({ n: z.number() }),
    concurrency: 4,
    retry: { attempts: 3, backoffMs: 5 },
    handle: async ({ n }, seen: string[], { attempt }) => {
      seen.push(`${n}/${attempt}`)
      if (n === 2 && attempt < 3) throw new Error("not yet")
    },
  })
  const seen: string[] = []
  const queue = queueOf<{ n: number }>(job)
  await queue.enqueue({ n: 1 }, { id: "one" })
  await queue.enqueue({ n: 1 }, { id: "one" })
  await queue.enqueue({ n: 2 })
  await start(job, seen)
  await until("all tries", () => seen.length === 4)
  expect(seen.toSorted()).toEqual(["1/1", "2/1", "2/2", "2/3"])
})

it("keeps a delayed job back, and forgets a cancelled one", async () => {
  const job = defineJob({
    name: `test.expire-${newId()}`,
    data: z.object({ id: z.string() }),
    handle: async ({ id }, seen: Map<string, number>) => void seen.set(id, Date.now()),
  })
  const seen = new Map<string, number>()
  const queue = queueOf<{ id: string }>(job)
  const began = Date.now()
  await start(job, seen)
  await queue.enqueue({ id: "cancelled" }, { id: "a", delayMs: 1500 })
  await queue.cancel("a")
  await queue.enqueue({ id: "kept" }, { id: "b", delayMs: 1600 })
  await until("the delayed one", () => seen.has("kept"))
  expect((seen.get("kept") ?? 0) - began).toBeGreaterThanOrEqual(1595)
  expect(seen.has("cancelled")).toBe(false)
})

it("runs a schedule over several processes once per tick", async () => {
  const job = defineJob({
    name: `test.sweep-${newId()}`,
    schedule: { everyMs: 300 },
    handle: async (_data: undefined, ticks: string[], { id }) => void ticks.push(id),
  })
  const ticks: string[] = []
  await Promise.all([start(job, ticks), start(job, ticks)])
  await until("three ticks", () => ticks.length >= 3)
  // A run's id ends with the time it was due at; when it ran depends on how busy the machine is.
  const due = ticks.map((id) => Number(id.split(":").at(-1)))
  const apart = due.slice(1).map((time, index) => time - (due[index] ?? 0))
  expect(Math.min(...apart)).toBeGreaterThan(100)
})

it("tries a scheduled run again before it waits for the next", async () => {
  const job = defineJob({
    name: `test.falter-${newId()}`,
    schedule: { everyMs: 60_000 },
    retry: { attempts: 3, backoffMs: 5 },
    handle: async (_data: undefined, tries: string[], { id, attempt }) => {
      tries.push(`${id}/${attempt}`)
      if (attempt === 1) throw new Error("Command timed out")
    },
  })
  const tries: string[] = []
  await start(job, tries)
  await until("the second try", () => tries.length === 2)
  const [first = "", second = ""] = tries
  expect(second).toBe(first.replace(/1$/, "2"))
})

it("schedules anew when Redis comes back and has forgotten everything", async () => {
  const name = `test.forgotten-${newId()}`
  const ticks: number[] = []
  const handle = async (_data: undefined, seen: number[]) => void seen.push(Date.now())
  await start(defineJob({ name, schedule: { everyMs: 200 }, handle }), ticks)
  await until("a tick", () => ticks.length > 0)
  const redis = createRedis("test-forget")
  closing.push(async () => redis.disconnect())
  const keys = await redis.keys(`*${name}*`)
  await redis.del(keys)
  const seenBefore = ticks.length
  const clients = String(await redis.call("CLIENT", "LIST")).split("\n")
  const ids = clients.flatMap((line) => (line.includes(name) ? (/^id=(\d+)/.exec(line)?.[1] ?? []) : []))
  for (const id of ids) await redis.call("CLIENT", "KILL", "ID", id)
  await until("ticks again", () => ticks.length > seenBefore + 1)
  expect(await redis.keys(`*${name}:repeat*`)).not.toEqual([])
})

it("refuses soon when Redis is away, instead of holding up its caller", async () => {
  vi.stubEnv("REDIS_URL", "redis://127.0.0.1:9")
  rereadEnv()
  const queue = queueOf({ name: "test.nobody-home" })
  const began = Date.now()
  await expect(queue.enqueue({})).rejects.toThrow(/Connection|Reached|timed out/)
  expect(Date.now() - began).toBeLessThan(3000)
  vi.unstubAllEnvs()
  rereadEnv()
})
