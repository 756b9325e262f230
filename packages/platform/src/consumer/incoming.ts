/** One message as a consumer's engine sees it, whatever carried it. Topics are without the namespace's prefix. */
export type Incoming = {
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
  readonly leaderEpoch: number
  readonly key: string
  /** As it was sent; null for a part of a record, of which only the content is at hand. */
  readonly payload: string | null
  readonly headers: Readonly<Record<string, string>>
  /** Its place in the record that carried it with others. */
  readonly part?: number
  /** What a part of a record says. */
  readonly content?: unknown
}

export type CommitPoint = {
  readonly topic: string
  readonly partition: number
  /** The next offset to read after a restart. */
  readonly offset: bigint
  readonly leaderEpoch: number
}

export type Subscription = {
  readonly messages: AsyncIterable<Incoming>
  readonly commit: (points: readonly CommitPoint[]) => Promise<void>
  /** Messages behind the end of this member's partitions. */
  readonly lag: () => Promise<number>
  /** Ends `messages`; commits still go through. */
  readonly end: () => void
  readonly close: () => Promise<void>
}

export type Transport = {
  readonly open: (group: string, topics: readonly string[]) => Promise<Subscription>
}

/** In a replay only the named consumer takes the message; all others pass it by. */
export const replayHeader = "replayFor"
export const typeHeader = "eventType"
