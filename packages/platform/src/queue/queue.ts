import { Queue } from "bullmq"
import { namespace } from "../env/index.ts"
import { createRedis } from "../redis/index.ts"
import type { RetryPolicy } from "../retry/index.ts"
import { defaultJobRetry, type JobDefinition } from "./job.ts"

export type EnqueueOptions = {
  /** A second enqueue with the same id is ignored while the first is kept. No ":" inside. */
  readonly id?: string | undefined
  readonly delayMs?: number | undefined
}

export type JobQueue<Data> = {
  readonly enqueue: (data: Data, options?: EnqueueOptions) => Promise<void>
  readonly cancel: (id: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** BullMQ keys live under this prefix in the namespace's Redis database. */
export const queueOptions = () => ({ prefix: namespace().queuePrefix })

/** How often and when a run is tried again, in BullMQ's words. */
export const backoffOf = ({ attempts, backoffMs }: RetryPolicy) => ({
  attempts,
  backoff: { type: "exponential", delay: backoffMs, jitter: 1 },
})

/** The sending side of a job, for use cases that plan work: one short round trip, refused soon when Redis is away. */
export const makeJobQueue = <Data>(job: Pick<JobDefinition<Data>, "name" | "retry">): JobQueue<Data> => {
  const connection = createRedis(`queue:${job.name}`)
  const queue = new Queue(job.name, { ...queueOptions(), connection, skipWaitingForReady: true })
  queue.on("error", () => undefined)
  return {
    enqueue: async (data, { id, delayMs } = {}) => {
      await queue.add(job.name, data, {
        ...backoffOf(job.retry ?? defaultJobRetry),
        removeOnComplete: { age: 3600, count: 1000 },
        removeOnFail: { age: 7 * 86_400, count: 5000 },
        ...(id === undefined ? {} : { jobId: id }),
        ...(delayMs === undefined ? {} : { delay: delayMs }),
      })
    },
    cancel: async (id) => {
      await queue.remove(id)
    },
    close: async () => {
      await queue.close()
      connection.disconnect()
    },
  }
}
