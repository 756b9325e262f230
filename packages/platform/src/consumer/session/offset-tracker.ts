import type { CommitPoint, Incoming } from "../incoming.ts"

type Partition = {
  readonly topic: string
  readonly partition: number
  /** How many parts of each record aren't finished. */
  readonly pending: Map<bigint, number>
  arrived: bigint
  committed: bigint
  leaderEpoch: number
}

export type OffsetTracker = {
  /** False for a message that arrived before (a rebalance rewinds to the committed offset): its work is done or under way. */
  readonly begin: (message: Incoming, parts?: number) => boolean
  readonly finish: (message: Incoming) => void
  /** Where each partition may be committed now: below its oldest unfinished message. Only what moved. */
  readonly due: () => readonly CommitPoint[]
  readonly committed: (points: readonly CommitPoint[]) => void
  readonly pending: () => number
}

const lowest = (offsets: ReadonlyMap<bigint, number>): bigint | undefined => {
  let least: bigint | undefined
  for (const offset of offsets.keys()) if (least === undefined || offset < least) least = offset
  return least
}

const dueOf = ({
  topic,
  partition,
  pending,
  arrived,
  committed,
  leaderEpoch,
}: Partition): readonly CommitPoint[] => {
  const offset = lowest(pending) ?? arrived + 1n
  return offset > committed ? [{ topic, partition, offset, leaderEpoch }] : []
}

/** Keys finish out of order; a commit must never pass a message that is still being worked on. */
export const makeOffsetTracker = (): OffsetTracker => {
  const partitions = new Map<string, Partition>()
  const nameOf = ({ topic, partition }: Pick<Incoming, "topic" | "partition">) => `${topic}/${partition}`
  let open = 0
  return {
    begin: ({ topic, partition, offset, leaderEpoch }, parts = 1) => {
      const name = nameOf({ topic, partition })
      const known = partitions.get(name)
      if (known && offset <= known.arrived) return false
      const one = known ?? {
        topic,
        partition,
        pending: new Map(),
        arrived: offset,
        committed: offset,
        leaderEpoch,
      }
      one.arrived = offset
      one.leaderEpoch = leaderEpoch
      one.pending.set(offset, parts)
      partitions.set(name, one)
      open += 1
      return true
    },
    finish: (message) => {
      const pending = partitions.get(nameOf(message))?.pending
      const left = pending?.get(message.offset)
      if (pending === undefined || left === undefined) return
      if (left > 1) pending.set(message.offset, left - 1)
      else {
        pending.delete(message.offset)
        open -= 1
      }
    },
    due: () => [...partitions.values()].flatMap(dueOf),
    committed: (points) => {
      for (const point of points) {
        const one = partitions.get(nameOf(point))
        if (one && one.committed < point.offset) one.committed = point.offset
      }
    },
    pending: () => open,
  }
}
