import { sleep } from "../clock/index.ts"

export type RetryPolicy = {
  /** All tries together, the first included. */
  readonly attempts: number
  /** Ceiling of the first pause; doubles each time. */
  readonly backoffMs: number
  readonly maxBackoffMs?: number
}

/** Uniform in [0, min(max, base·2^(attempt−1))]: "full jitter", spreads a herd best. */
export const fullJitter = (
  { backoffMs, maxBackoffMs = 30_000 }: Pick<RetryPolicy, "backoffMs" | "maxBackoffMs">,
  attempt: number,
  random: () => number = Math.random,
): number => Math.floor(random() * Math.min(maxBackoffMs, backoffMs * 2 ** Math.min(attempt - 1, 30)))

export type RetryHooks = {
  readonly shouldRetry?: (error: unknown) => boolean
  readonly onRetry?: (error: unknown, attempt: number) => void
  readonly signal?: AbortSignal
}

/** Runs `work` up to `attempts` times; the last error is thrown as it came. */
export const retrying = async <Value>(
  policy: RetryPolicy,
  work: (attempt: number) => Promise<Value>,
  { shouldRetry = () => true, onRetry, signal }: RetryHooks = {},
): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt)
    } catch (error) {
      if (attempt >= policy.attempts || signal?.aborted || !shouldRetry(error)) throw error
      onRetry?.(error, attempt)
      await sleep(fullJitter(policy, attempt), signal)
    }
  }
}
