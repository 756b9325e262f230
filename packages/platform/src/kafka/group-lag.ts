import { type Admin, ListOffsetTimestamps } from "@platformatic/kafka"
import { createAdmin } from "./admin.ts"
import { groupName } from "./topics.ts"

export type GroupLag = { readonly consumer: string; readonly messages: number }

type TopicPart = {
  readonly name: string
  readonly partitions: readonly { readonly partitionIndex: number }[]
}

/** Each topic once, with all partitions that any of the groups reads. */
const partitionsOf = (topics: readonly TopicPart[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const found = new Map<string, Set<number>>()
  for (const { name, partitions } of topics) {
    const indexes = partitions.map(({ partitionIndex }) => partitionIndex)
    found.set(name, new Set([...(found.get(name) ?? []), ...indexes]))
  }
  return found
}

const endsOf = async (
  admin: Admin,
  wanted: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<ReadonlyMap<string, bigint>> => {
  const topics = [...wanted].map(([name, partitions]) => ({
    name,
    partitions: [...partitions].map((partitionIndex) => ({
      partitionIndex,
      timestamp: ListOffsetTimestamps.LATEST,
    })),
  }))
  if (topics.length === 0) return new Map()
  const listed = await admin.listOffsets({ topics })
  return new Map(
    listed.flatMap(({ name, partitions }) =>
      partitions.map(({ partitionIndex, offset }) => [`${name}/${partitionIndex}`, offset] as const),
    ),
  )
}

const ofThisPlace = /^[a-z]+\.[a-z0-9-]+$/

/** Consumers of this namespace that the broker knows. */
export const knownConsumers = async (): Promise<readonly string[]> => {
  const admin = createAdmin()
  const prefix = groupName("")
  try {
    const groups = [...(await admin.listGroups()).keys()]
    return groups
      .filter((group) => group.startsWith(prefix))
      .map((group) => group.slice(prefix.length))
      .filter((consumer) => ofThisPlace.test(consumer) && !/^(?:reader|test)\./.test(consumer))
      .sort()
  } finally {
    await admin.close()
  }
}

/**
 * How many messages each consumer still has before it, as the broker sees it; none for one that never committed. A relay's
 * commit markers count, so a quiet topic may show a few.
 */
export const groupLags = async (consumers: readonly string[]): Promise<readonly GroupLag[]> => {
  const admin = createAdmin()
  try {
    const groups = await admin.listConsumerGroupOffsets({ groups: consumers.map(groupName) })
    const ends = await endsOf(admin, partitionsOf(groups.flatMap(({ topics }) => topics)))
    const behind = new Map(
      groups.map(({ groupId, topics }) => [
        groupId,
        topics
          .flatMap(({ name, partitions }) =>
            partitions.map(({ partitionIndex, committedOffset }) =>
              Number((ends.get(`${name}/${partitionIndex}`) ?? committedOffset) - committedOffset),
            ),
          )
          .reduce((sum, messages) => sum + Math.max(0, messages), 0),
      ]),
    )
    return consumers.flatMap((consumer) => {
      const messages = behind.get(groupName(consumer))
      return messages === undefined ? [] : [{ consumer, messages }]
    })
  } finally {
    await admin.close()
  }
}
