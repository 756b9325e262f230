import type { CommitPoint, Incoming, Subscription, Transport } from "../incoming.ts"

export type MemoryLog = {
  readonly transport: Transport
  readonly append: (message: Pick<Incoming, "topic" | "key" | "payload"> & Partial<Incoming>) => void
  /** Ends the open subscriptions with an error, as a lost broker would. */
  readonly breakOff: () => void
  readonly committed: (group: string, topic: string, partition?: number) => bigint
}

/** One process's stand-in for a broker with the same promises: partitions in order, offsets per group. */
export const makeMemoryLog = (): MemoryLog => {
  const log: Incoming[] = []
  const offsets = new Map<string, bigint>()
  const wakers = new Set<() => void>()
  let generation = 0
  const nameOf = (group: string, topic: string, partition: number) => `${group}/${topic}/${partition}`
  const wake = () => {
    for (const waker of wakers) waker()
  }
  async function* read(
    group: string,
    topics: readonly string[],
    isEnded: () => boolean,
  ): AsyncGenerator<Incoming> {
    const mine = generation
    const seen = new Set<Incoming>()
    while (!isEnded()) {
      if (mine !== generation) throw new Error("broker lost")
      const next = log.find(
        (message) =>
          topics.includes(message.topic) &&
          !seen.has(message) &&
          message.offset >= (offsets.get(nameOf(group, message.topic, message.partition)) ?? 0n),
      )
      if (next) {
        seen.add(next)
        yield next
      } else await new Promise<void>((go) => wakers.add(go)).then(() => wakers.clear())
    }
  }
  const subscribe = (group: string, topics: readonly string[]): Subscription => {
    let ended = false
    const end = () => {
      ended = true
      wake()
    }
    return {
      messages: read(group, topics, () => ended),
      commit: async (points: readonly CommitPoint[]) => {
        for (const { topic, partition, offset } of points)
          offsets.set(nameOf(group, topic, partition), offset)
      },
      lag: async () => 0,
      end,
      close: async () => end(),
    }
  }
  return {
    transport: { open: async (group, topics) => subscribe(group, topics) },
    append: (message) => {
      const partition = message.partition ?? 0
      const offset = BigInt(
        log.filter((one) => one.topic === message.topic && one.partition === partition).length,
      )
      log.push({ partition, offset, leaderEpoch: 0, headers: {}, ...message })
      wake()
    },
    breakOff: () => {
      generation += 1
      wake()
    },
    committed: (group, topic, partition = 0) => offsets.get(nameOf(group, topic, partition)) ?? 0n,
  }
}
