import { bulkhead } from "cockatiel"

/** Runs work when its turn comes; given up while it waits, work isn't begun. */
export type Turns = <Value>(work: () => Promise<Value>, signal: AbortSignal) => Promise<Value>

/** So much at a time, the rest in the order in which it came. */
export const makeTurns = (atOnce: number): Turns => {
  const policy = bulkhead(atOnce, Number.POSITIVE_INFINITY)
  return (work, signal) => policy.execute(() => work(), signal)
}
