import { sleep } from "@haat/platform/clock"
import { logFor } from "@haat/platform/log"

/** Something a worker does for as long as it lives, with no queue in between: it goes on while Redis is away. */
export type Watch<Deps> = {
  /** `<context>.<what-it-does>` */
  readonly name: string
  /** Runs until the signal fires; must not throw. */
  readonly run: (deps: Deps, signal: AbortSignal) => Promise<void>
}

/**
 * Does `work` again and again with a pause between the runs. Every process does it, so `work` must be safe side by
 * side. A failed run is logged and the next one comes as usual.
 */
export const repeating = <Deps>(
  { name, everyMs }: { readonly name: string; readonly everyMs: number },
  work: (deps: Deps) => Promise<unknown>,
): Watch<Deps> => ({
  name,
  run: async (deps, signal) => {
    const log = logFor(name)
    while (!signal.aborted) {
      await work(deps).catch((error: unknown) => log.warn({ err: error }, "run failed, the next one follows"))
      await sleep(everyMs * (0.9 + Math.random() / 5), signal).catch(() => undefined)
    }
  },
})
