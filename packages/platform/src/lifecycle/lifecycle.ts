import { sleep } from "../clock/index.ts"
import { type Log, logFor } from "../log/index.ts"

/** The order in which a process lets go: nothing new comes in, what began ends, pools close last. */
export const stopPhases = ["readiness", "intake", "consumers", "jobs", "pools"] as const
export type StopPhase = (typeof stopPhases)[number]

type Step = { readonly name: string; readonly phase: StopPhase; readonly stop: () => Promise<void> }

export type Lifecycle = {
  readonly onStop: (phase: StopPhase, name: string, stop: () => Promise<void>) => void
  readonly stopping: () => boolean
  /** Fires when the stop begins. */
  readonly signal: AbortSignal
  /** Runs all phases in order, steps of a phase side by side; one failing step doesn't hold up the others. */
  readonly stop: (reason: string) => Promise<void>
}

const runPhase = async (steps: readonly Step[], log: Log): Promise<void> => {
  const results = await Promise.allSettled(steps.map(({ stop }) => stop()))
  results.forEach((result, index) => {
    if (result.status === "rejected")
      log.error({ err: result.reason, step: steps[index]?.name }, "stop failed")
  })
}

export const makeLifecycle = (log: Log = logFor("lifecycle")): Lifecycle => {
  const steps: Step[] = []
  const aborter = new AbortController()
  let ending: Promise<void> | undefined
  const run = async (reason: string) => {
    log.info({ reason }, "stopping")
    aborter.abort()
    for (const phase of stopPhases) {
      await runPhase(
        steps.filter((step) => step.phase === phase),
        log,
      )
    }
    log.info("stopped")
  }
  return {
    onStop: (phase, name, stop) => {
      steps.push({ phase, name, stop })
    },
    stopping: () => ending !== undefined,
    signal: aborter.signal,
    stop: (reason) => {
      ending ??= run(reason)
      return ending
    },
  }
}

/** SIGTERM and SIGINT drain and exit 0; a second signal, or `graceMs` without an end, exits 1 at once. */
export const stopOnSignals = (lifecycle: Lifecycle, { graceMs = 25_000 } = {}): void => {
  const onSignal = (name: NodeJS.Signals) => {
    if (lifecycle.stopping()) process.exit(1)
    const overdue = sleep(graceMs).then(() => process.exit(1))
    void Promise.race([lifecycle.stop(name), overdue]).then(() => process.exit(0))
  }
  process.on("SIGTERM", onSignal)
  process.on("SIGINT", onSignal)
}
