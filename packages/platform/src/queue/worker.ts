import { type Job, Queue, Worker } from "bullmq"
import { pass } from "../failpoint/index.ts"
import { logFor } from "../log/index.ts"
import { createBlockingRedis } from "../redis/index.ts"
import { counter, durations, withSpan, withTrace } from "../telemetry/index.ts"
import { type AnyJob, scheduledRunRetry } from "./job.ts"
import { backoffOf, queueOptions } from "./queue.ts"

const runs = counter({
  name: "haat_job_runs_total",
  help: "Tries of a job by outcome: done, retried, missed (the schedule's next run makes up for it), dead",
  labels: ["job", "outcome"],
})
const seconds = durations({ name: "haat_job_seconds", help: "Duration of a job run", labels: ["job"] })

export type RunningJob = { readonly name: string; readonly stop: () => Promise<void> }

const schedule = async (
  job: Pick<AnyJob<unknown>, "name" | "schedule" | "retry">,
  queue: Queue,
): Promise<void> => {
  if (!job.schedule) return
  const repeat =
    "everyMs" in job.schedule
      ? { every: job.schedule.everyMs }
      : { pattern: job.schedule.cron, tz: job.schedule.timeZone ?? "UTC" }
  await queue.upsertJobScheduler(job.name, repeat, {
    name: job.name,
    opts: {
      ...backoffOf(job.retry ?? scheduledRunRetry),
      ...{ removeOnComplete: { count: 10 }, removeOnFail: { count: 100 } },
    },
  })
}

/** What became of a failed try; null: BullMQ gave up on a run whose data it no longer has. */
const outcomeOf = (run: Job | null): "retried" | "missed" | "dead" => {
  if (run && run.attemptsMade < (run.opts.attempts ?? 1)) return "retried"
  return run?.repeatJobKey === undefined ? "dead" : "missed"
}

const processorOf =
  <Deps>(job: AnyJob<Deps>, deps: Deps, signal: AbortSignal) =>
  async (run: Job): Promise<unknown> => {
    const stop = seconds.startTimer({ job: job.name })
    const data = (job.data ? job.data.parse(run.data) : undefined) as never
    const attempt = run.attemptsMade + 1
    try {
      return await withTrace(undefined, () =>
        withSpan(job.name, () =>
          pass(`job.${job.name}`, () => job.handle(data, deps, { id: run.id ?? job.name, attempt, signal })),
        ),
      )
    } finally {
      stop()
    }
  }

/** Starts working a job's queue (and its schedule). `stop` waits for the running ones to end. */
export const startJob = async <Deps>(job: AnyJob<Deps>, deps: Deps): Promise<RunningJob> => {
  const log = logFor(job.name)
  const draining = new AbortController()
  const connection = createBlockingRedis(`worker:${job.name}`)
  const client = connection
  const queue = new Queue(job.name, { ...queueOptions(), connection: client })
  const worker = new Worker(job.name, processorOf(job, deps, draining.signal), {
    ...queueOptions(),
    connection: client,
    concurrency: job.concurrency ?? 1,
  })
  worker.on("completed", () => runs.inc({ job: job.name, outcome: "done" }))
  worker.on("failed", (run, error) => {
    const outcome = outcomeOf(run ?? null)
    runs.inc({ job: job.name, outcome })
    const told = { err: error, jobId: run?.id, outcome }
    if (outcome === "dead") log.error(told, "job failed")
    else log.warn(told, outcome === "missed" ? "a scheduled run failed, the next one follows" : "job failed")
  })
  const onError = (error: Error) => log.warn({ err: error.message }, "queue connection")
  worker.on("error", onError)
  queue.on("error", onError)
  await schedule(job, queue)
  // A Redis that came back may have forgotten the schedule: without it nothing would run until the next start.
  connection.on("ready", () => void schedule(job, queue).catch(onError))
  return {
    name: job.name,
    stop: async () => {
      draining.abort()
      await worker.close()
      await queue.close()
      connection.disconnect()
    },
  }
}
