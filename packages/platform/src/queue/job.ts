import type { RetryPolicy } from "../retry/index.ts"

export type JobRun = {
  readonly id: string
  readonly attempt: number
  /** Fires when the worker drains. */
  readonly signal: AbortSignal
}

export type Schedule =
  | { readonly everyMs: number }
  | { readonly cron: string; readonly timeZone?: string | undefined }

export type JobDefinition<Data = unknown, Deps = unknown> = {
  /** `<context>.<what-it-finishes>`: queue, metric label and log part at once. */
  readonly name: string
  /** Checks the data of each run; without it the job takes none. */
  readonly data?: { readonly parse: (input: unknown) => Data } | undefined
  /** Runs by itself, once per tick over all processes. */
  readonly schedule?: Schedule | undefined
  readonly concurrency?: number | undefined
  readonly retry?: RetryPolicy | undefined
  readonly handle: (data: Data, deps: Deps, run: JobRun) => Promise<unknown>
}

/** A job whose data type nobody needs to know, for registries. */
export type AnyJob<Deps> = Omit<JobDefinition<unknown, Deps>, "handle"> & {
  readonly handle: (data: never, deps: Deps, run: JobRun) => Promise<unknown>
}

const shape = /^[a-z-]+\.[a-z0-9-]+$/

/** Declares a job. Safe to run twice: BullMQ delivers at least once, so `handle` must be idempotent. */
export const defineJob = <Data = undefined, Deps = unknown>(
  definition: JobDefinition<Data, Deps>,
): JobDefinition<Data, Deps> => {
  if (!shape.test(definition.name))
    throw new Error(`job ${definition.name}: name it <context>.<what-it-finishes>`)
  return definition
}

/** A run that a schedule started: the next one does its work as well, so it is tried again for a few seconds only. */
export const scheduledRunRetry: RetryPolicy = { attempts: 3, backoffMs: 1000, maxBackoffMs: 4000 }

export const defaultJobRetry: RetryPolicy = { attempts: 5, backoffMs: 1000, maxBackoffMs: 60_000 }
