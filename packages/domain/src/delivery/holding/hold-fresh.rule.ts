import type { Clock } from "../../shared/index.ts"

export type HoldEdge = {
  readonly clock: Clock
  readonly pause: (ms: number) => Promise<void>
  /** Who is asked all the time looks for something newer so often. */
  readonly checkEveryMs: number
  /** How long an asker after an idle time waits for the look; then what is held stands. */
  readonly patienceMs: number
  /** The same while nothing is held: there is nothing to stand in. */
  readonly firstPatienceMs: number
}

export type HoldFacts<Held> = HoldEdge & {
  /** What is held now → what to hold from now on; must not throw. */
  readonly look: (held: Held | null) => Promise<Held | null>
}

/** Nobody looked for so many spans: the process was idle, and what it holds may be of any age. */
const idleSpans = 2

/** What an asker waits for; null: nothing. */
type Look = { readonly enough: Promise<void> | null }

/**
 * Whoever asks is answered from memory at once; the look for something newer happens beside it. The first to ask after an
 * idle time waits for the look, though never longer than patience lasts: no answer is older than two spans, unless the
 * store is slow or away. While nothing is held yet all wait, though not for a store that hangs either.
 */
export const holdFresh = <Held>(facts: HoldFacts<Held>): (() => Promise<Held | null>) => {
  const { clock, pause, checkEveryMs, patienceMs, firstPatienceMs, look } = facts
  let held: Held | null = null
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Look | null = null
  const lookOnce = async (): Promise<void> => {
    held = await look(held)
    looking = null
  }
  const begin = (wasIdle: boolean): Look => {
    const patience = held === null ? firstPatienceMs : patienceMs
    const done = lookOnce()
    return { enough: wasIdle || held === null ? Promise.race([done, pause(patience)]) : null }
  }
  return async () => {
    const nowMs = clock.now().getTime()
    const age = nowMs - lookedAt
    if (looking === null && age >= checkEveryMs) {
      lookedAt = nowMs
      looking = begin(age >= idleSpans * checkEveryMs)
    }
    if (looking?.enough) await looking.enough
    return held
  }
}
