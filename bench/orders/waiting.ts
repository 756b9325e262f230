export type Run = {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly done: number
  /** By answer: what was not an accepted order. */
  readonly others: Readonly<Record<string, number>>
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** So many callers, each asking again when answered, for so many seconds or until `work` has nothing left (null). */
export const keepWaiting = async (
  callers: number,
  seconds: number,
  work: () => Promise<string | null>,
): Promise<Run> => {
  const latencies: number[] = []
  const others: Record<string, number> = {}
  const began = performance.now()
  const until = began + seconds * 1000
  const caller = async () => {
    while (performance.now() < until) {
      const asked = performance.now()
      const answer = await work()
      if (answer === null) return
      if (answer === "ok") latencies.push(performance.now() - asked)
      else others[answer] = (others[answer] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  const took = (performance.now() - began) / 1000
  const sorted = latencies.sort((a, b) => a - b)
  return {
    perSecond: sorted.length / took,
    p50Ms: at(sorted, 0.5),
    p99Ms: at(sorted, 0.99),
    done: sorted.length,
    others,
  }
}

export const sayRun = (name: string, { perSecond, p50Ms, p99Ms, others }: Run, more = ""): void => {
  const rest = Object.entries(others).map(([answer, count]) => `${answer} ${count}`)
  const figures = `${perSecond.toFixed(0).padStart(7)} orders/s   p50 ${p50Ms.toFixed(1).padStart(6)} ms   p99 ${p99Ms.toFixed(1).padStart(6)} ms`
  console.log(`  ${name.padEnd(34)}${figures}   ${[more, ...rest].filter(Boolean).join("  ")}`)
}
