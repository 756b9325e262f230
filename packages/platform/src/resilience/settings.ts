export type DependencySettings = {
  /** Per call, before HAAT_TIMEOUT_SCALE. */
  readonly timeoutMs: number
  /** Calls at once; the queue holds twice as many. */
  readonly concurrency: number
}

/** First settings; callers may pass their own. */
export const dependencySettings = {
  mysql: { timeoutMs: 1000, concurrency: 20 },
  mongo: { timeoutMs: 500, concurrency: 50 },
  elastic: { timeoutMs: 400, concurrency: 50 },
  redis: { timeoutMs: 100, concurrency: 500 },
  cassandra: { timeoutMs: 500, concurrency: 50 },
  storage: { timeoutMs: 5000, concurrency: 20 },
  kafka: { timeoutMs: 5000, concurrency: 50 },
  mail: { timeoutMs: 8000, concurrency: 10 },
  payment: { timeoutMs: 8000, concurrency: 20 },
} as const satisfies Record<string, DependencySettings>

export type DependencyName = keyof typeof dependencySettings

/** Opens at 50 % failures over 10 s and ≥ 2 calls/s (20 in the window); one probe after ≥ 2 s with jitter. */
export const breakerSettings = {
  threshold: 0.5,
  windowMs: 10_000,
  minimumCallsPerSecond: 2,
  halfOpenAfterMs: 2000,
} as const
