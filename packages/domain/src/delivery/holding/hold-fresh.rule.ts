import type { Clock } from "../../shared/index.ts"

export type HoldFacts<Held> = {
  readonly clock: Clock
  /** How old the look for something newer may be. */
  readonly checkEveryMs: number
  /** What is held now → what to hold from now on; must not throw. */
  readonly look: (held: Held | null) => Promise<Held | null>
}

/**
 * Whoever asks is answered from memory at once; the look for something newer happens beside it. Only while nothing is
 * held yet the asker waits.
 */
export const holdFresh = <Held>({
  clock,
  checkEveryMs,
  look,
}: HoldFacts<Held>): (() => Promise<Held | null>) => {
  let held: Held | null = null
  let checkedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | null = null
  const lookOnce = async (): Promise<void> => {
    held = await look(held)
    checkedAt = clock.now().getTime()
    looking = null
  }
  return async () => {
    if (clock.now().getTime() - checkedAt >= checkEveryMs) looking ??= lookOnce()
    if (held === null && looking) await looking
    return held
  }
}
