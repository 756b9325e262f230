import autocannon from "autocannon"

export type Load = {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly failed: number
}

export type Target = {
  readonly url: string
  readonly method?: "GET" | "POST"
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Bounded load on one address of this machine: so many connections for so many seconds, each asking again when answered. */
export const load = async (target: Target, connections: number, seconds: number): Promise<Load> => {
  const options = { ...target, connections, duration: seconds, timeout: 10 } as autocannon.Options
  await autocannon({ ...options, duration: 1 })
  const { requests, latency, errors, non2xx } = await autocannon(options)
  return { perSecond: requests.average, p50Ms: latency.p50, p99Ms: latency.p99, failed: errors + non2xx }
}

/** Three rounds of each in turn, so that a noisy minute hurts all alike; the round with the middle p99 stands. */
export const alternate = async (
  targets: readonly Target[],
  connections: number,
  seconds: number,
): Promise<readonly Load[]> => {
  const rounds: Load[][] = targets.map(() => [])
  for (let round = 0; round < 3; round += 1) {
    for (const [index, target] of targets.entries())
      rounds[index]?.push(await load(target, connections, seconds))
  }
  return rounds.map((taken) => {
    const middle = [...taken].sort((a, b) => a.p99Ms - b.p99Ms)[1]
    if (middle === undefined) throw new Error("a round is missing")
    return middle
  })
}
