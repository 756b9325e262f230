import { randomUUID } from "node:crypto"
import { Consumer, ListOffsetTimestamps, stringDeserializers } from "@platformatic/kafka"
import { createAdmin } from "./admin.ts"
import { clientOptions } from "./client.ts"
import { groupName, topicName } from "./topics.ts"

export type StoredRecord = {
  readonly partition: number
  readonly offset: bigint
  readonly key: string
  readonly value: string
}

type Ends = ReadonlyMap<number, bigint>

const makeConsumer = (groupId: string) =>
  new Consumer({
    ...clientOptions("reader"),
    groupId,
    deserializers: stringDeserializers,
    autocommit: false,
    maxWaitTime: 200,
  })

const bounds = async (consumer: ReturnType<typeof makeConsumer>, name: string) => {
  const latest = (await consumer.listOffsets({ topics: [name] })).get(name) ?? []
  const options = { topics: [name], timestamp: ListOffsetTimestamps.EARLIEST }
  const earliest = (await consumer.listOffsets(options)).get(name) ?? []
  const filled = latest.flatMap((end, partition) => {
    const begin = earliest[partition] ?? 0n
    return end > begin ? [{ partition, begin, end }] : []
  })
  return { filled, ends: new Map(filled.map(({ partition, end }) => [partition, end])) as Ends }
}

const isAtEnd = (reached: ReadonlyMap<number, bigint>, ends: Ends): boolean =>
  [...ends].every(([partition, end]) => (reached.get(partition) ?? -1n) >= end - 1n)

/** All records a topic holds now, oldest first per partition; for small topics and tools. */
export const readTopic = async (topic: string): Promise<readonly StoredRecord[]> => {
  const name = topicName(topic)
  const groupId = groupName(`reader.${randomUUID()}`)
  const consumer = makeConsumer(groupId)
  const records: StoredRecord[] = []
  try {
    const { filled, ends } = await bounds(consumer, name)
    if (filled.length === 0) return []
    const stream = await consumer.consume({ topics: [name], mode: "earliest" })
    const reached = new Map<number, bigint>()
    for await (const { partition, offset, key, value } of stream) {
      records.push({ partition, offset, key: key ?? "", value: value ?? "" })
      reached.set(partition, offset)
      if (isAtEnd(reached, ends)) break
    }
    return records
  } finally {
    await consumer.close(true)
    const admin = createAdmin()
    await admin.deleteGroups({ groups: [groupId] }).catch(() => undefined)
    await admin.close()
  }
}
