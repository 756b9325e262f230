import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  SamplingBreaker,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel"
import { mode } from "../env/index.ts"
import { counter, durations, gauge } from "../telemetry/index.ts"
import {
  breakerSettings,
  type DependencyName,
  type DependencySettings,
  dependencySettings,
} from "./settings.ts"

const callSeconds = durations({
  name: "haat_dependency_seconds",
  help: "Duration of calls to a dependency",
  labels: ["dependency"],
})
const failures = counter({
  name: "haat_dependency_failures_total",
  help: "Failed calls to a dependency by cause: timeout, open, busy, error",
  labels: ["dependency", "cause"],
})
const open = gauge({
  name: "haat_dependency_breaker_open",
  help: "1 while the breaker of a dependency refuses calls",
  labels: ["dependency"],
})

/** A dependency can't be used now: it is too slow, its breaker is open, or too many calls wait. */
export class Unavailable extends Error {
  readonly dependency: string
  readonly reason: "timeout" | "open" | "busy"
  constructor(dependency: string, reason: "timeout" | "open" | "busy", cause: unknown) {
    super(`${dependency} is unavailable: ${reason}`, { cause })
    this.name = "Unavailable"
    this.dependency = dependency
    this.reason = reason
  }
}

const reasonOf = (error: unknown): Unavailable["reason"] | undefined => {
  if (error instanceof TaskCancelledError) return "timeout"
  if (error instanceof BrokenCircuitError) return "open"
  return error instanceof BulkheadRejectedError ? "busy" : undefined
}

export type CallOptions = { readonly signal?: AbortSignal | undefined }

export type Dependency = {
  readonly name: string
  /** Runs one call under time-out, breaker and bulkhead; throws Unavailable, or the call's own error. */
  readonly call: <Value>(
    work: (signal: AbortSignal) => Promise<Value>,
    options?: CallOptions,
  ) => Promise<Value>
  readonly isOpen: () => boolean
}

export type DependencyOptions = Partial<DependencySettings> & {
  /** Errors that are answers, not failures (a duplicate key, a 404), must not open the breaker. */
  readonly isFailure?: (error: unknown) => boolean
}

const known = new Map<string, Dependency>()

const policiesOf = (name: string, { timeoutMs, concurrency, isFailure }: Required<DependencyOptions>) => {
  const breaker = circuitBreaker(handleWhen(isFailure), {
    breaker: new SamplingBreaker({
      threshold: breakerSettings.threshold,
      duration: breakerSettings.windowMs,
      minimumRps: breakerSettings.minimumCallsPerSecond,
    }),
    halfOpenAfter: new DelegateBackoff(() => breakerSettings.halfOpenAfterMs * (1 + Math.random() / 2)),
  })
  breaker.onStateChange((state) => open.set({ dependency: name }, state === CircuitState.Open ? 1 : 0))
  // The signal is for giving up: firing it at each call's end would make an error with its stack that nobody hears.
  const giveUp = { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false }
  const limit = timeout(timeoutMs * mode().timeoutScale, giveUp)
  return { breaker, policy: wrap(bulkhead(concurrency, concurrency * 2), breaker, limit) }
}

const build = (name: string, options: Required<DependencyOptions>): Dependency => {
  const { breaker, policy } = policiesOf(name, options)
  return {
    name,
    isOpen: () => breaker.state === CircuitState.Open,
    call: async (work, { signal } = {}) => {
      const stop = callSeconds.startTimer({ dependency: name })
      try {
        return await policy.execute(({ signal: inner }) => work(inner), signal)
      } catch (error) {
        const reason = reasonOf(error)
        failures.inc({ dependency: name, cause: reason ?? "error" })
        throw reason ? new Unavailable(name, reason, error) : error
      } finally {
        stop()
      }
    },
  }
}

const settingsOf = (name: string): DependencySettings =>
  dependencySettings[name as DependencyName] ?? { timeoutMs: 2000, concurrency: 20 }

/** The one policy of a dependency in this process; the first caller's options count. */
export const dependency = (
  name: DependencyName | (string & {}),
  options: DependencyOptions = {},
): Dependency => {
  const existing = known.get(name)
  if (existing) return existing
  const made = build(name, { ...settingsOf(name), isFailure: () => true, ...options })
  known.set(name, made)
  return made
}

/** Names of the dependencies whose breaker is open, for the /degraded page. */
export const openBreakers = (): readonly string[] =>
  [...known.values()].filter((one) => one.isOpen()).map(({ name }) => name)
