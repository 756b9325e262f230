import { sleep } from "@haat/platform/clock"
import type { ConsumerDefinition, ConsumerEngine, RunningConsumer } from "@haat/platform/consumer"
import { startConsumer } from "@haat/platform/consumer"
import type { Lifecycle } from "@haat/platform/lifecycle"
import { logFor } from "@haat/platform/log"
import { type AnyJob, type RunningJob, startJob } from "@haat/platform/queue"
import { fullJitter } from "@haat/platform/retry"
import type { Watch } from "./watch.ts"

/** What one context runs in the worker tier. */
export type Work<Deps> = {
  readonly consumers: readonly ConsumerDefinition<Deps>[]
  readonly jobs: readonly AnyJob<Deps>[]
  readonly watches?: readonly Watch<Deps>[]
}

export type Room<Deps> = Work<Deps> & { readonly context: string }

export type Workers = {
  /** Consumers and jobs that aren't running yet or any more. */
  readonly missing: () => readonly string[]
}

const log = logFor("workers")

/** The contexts a process runs: all of them, or the ones named. An unknown name is an error, not a silent nothing. */
export const chooseContexts = (known: readonly string[], roles: readonly string[]): ReadonlySet<string> => {
  if (roles.includes("all")) return new Set(known)
  const unknown = roles.filter((role) => !known.includes(role))
  if (unknown.length === 0) return new Set(roles)
  throw new Error(`WORKER_ROLES names ${unknown.join(", ")}; known: all, ${known.join(", ")}`)
}

// Redis may come later than this process: the job waits for it, the process doesn't die.
const keepTrying = async (name: string, start: () => Promise<RunningJob>, signal: AbortSignal) => {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      return await start()
    } catch (error) {
      log.warn({ err: error, job: name }, "job not started yet, trying again")
      await sleep(fullJitter({ backoffMs: 500, maxBackoffMs: 10_000 }, attempt), signal).catch(
        () => undefined,
      )
    }
  }
  return undefined
}

const startJobs = <Deps>(jobs: readonly AnyJob<Deps>[], deps: Deps, lifecycle: Lifecycle) => {
  const running = new Map<string, RunningJob>()
  for (const job of jobs) {
    const started = keepTrying(job.name, () => startJob(job, deps), lifecycle.signal).then((one) => {
      if (one) running.set(job.name, one)
      return one
    })
    lifecycle.onStop("jobs", job.name, async () => {
      const one = running.get(job.name) ?? (await Promise.race([started, sleep(1000)]))
      await one?.stop()
    })
  }
  return () => jobs.map(({ name }) => name).filter((name) => !running.has(name))
}

const startWatches = <Deps>(watches: readonly Watch<Deps>[], deps: Deps, lifecycle: Lifecycle): void => {
  for (const { name, run } of watches) {
    const running = run(deps, lifecycle.signal)
    lifecycle.onStop("jobs", name, () => running)
  }
}

/** Starts every consumer and job of the rooms; engines that are missing are waited for, one by one. */
export const startWorkers = <Deps>(
  rooms: readonly Room<Deps>[],
  deps: Deps,
  { engine, lifecycle }: { readonly engine: ConsumerEngine; readonly lifecycle: Lifecycle },
): Workers => {
  const consumers: readonly RunningConsumer[] = rooms
    .flatMap((room) => room.consumers)
    .map((definition) => startConsumer(definition, deps, engine))
  for (const consumer of consumers) lifecycle.onStop("consumers", consumer.name, consumer.stop)
  const missingJobs = startJobs(
    rooms.flatMap((room) => room.jobs),
    deps,
    lifecycle,
  )
  startWatches(
    rooms.flatMap((room) => room.watches ?? []),
    deps,
    lifecycle,
  )
  return {
    missing: () => [...consumers.filter((one) => !one.isUp()).map(({ name }) => name), ...missingJobs()],
  }
}
