import { Consumer, ListOffsetTimestamps, type MessagesStream, stringDeserializers } from "@platformatic/kafka"
import { sleep } from "../clock/index.ts"
import { kafkaEnv } from "../env/index.ts"
import { clientOptions, groupName, topicName } from "../kafka/index.ts"
import type { CommitPoint, Incoming, Subscription, Transport } from "./incoming.ts"

type KafkaConsumer = Consumer<string, string, string, string>
type KafkaStream = MessagesStream<string, string, string, string>

const connect = (group: string): KafkaConsumer => {
  const { sessionTimeoutMs } = kafkaEnv()
  return new Consumer({
    ...clientOptions(group),
    groupId: groupName(group),
    deserializers: stringDeserializers,
    autocommit: false,
    sessionTimeout: sessionTimeoutMs,
    heartbeatInterval: Math.floor(sessionTimeoutMs / 5),
    rebalanceTimeout: Math.max(30_000, sessionTimeoutMs),
    maxWaitTime: 1000,
    highWaterMark: 512,
  })
}

const bare = (topic: string): string => topic.slice(kafkaEnv().topicPrefix.length)

async function* incoming(stream: KafkaStream): AsyncGenerator<Incoming> {
  for await (const message of stream) {
    yield {
      topic: bare(message.topic),
      partition: message.partition,
      offset: message.offset,
      leaderEpoch: message.leaderEpoch,
      key: message.key ?? "",
      payload: message.value ?? "",
      headers: Object.fromEntries(message.headers),
    }
  }
}

const commit = async (consumer: KafkaConsumer, points: readonly CommitPoint[]): Promise<void> => {
  await consumer.commit({ offsets: points.map((point) => ({ ...point, topic: topicName(point.topic) })) })
}

/**
 * Commits the beginning of partitions that were never committed, so that a member which loses such a partition
 * and gets it back can't start behind messages that nobody finished.
 */
const anchor = async (consumer: KafkaConsumer): Promise<void> => {
  const assigned = consumer.assignments ?? []
  if (assigned.length === 0) return
  const committed = await consumer.listCommittedOffsets({ topics: [...assigned] })
  const earliest = await consumer.listOffsets({
    topics: assigned.map(({ topic }) => topic),
    partitions: Object.fromEntries(assigned.map(({ topic, partitions }) => [topic, partitions])),
    timestamp: ListOffsetTimestamps.EARLIEST,
  })
  const offsets = assigned.flatMap(({ topic, partitions }) =>
    partitions.flatMap((partition) => {
      const begin = earliest.get(topic)?.[partition]
      const isNew = (committed.get(topic)?.[partition] ?? -1n) < 0n
      return isNew && begin !== undefined && begin >= 0n
        ? [{ topic, partition, offset: begin, leaderEpoch: -1 }]
        : []
    }),
  )
  if (offsets.length > 0) await consumer.commit({ offsets })
}

const lag = async (consumer: KafkaConsumer, topics: readonly string[]): Promise<number> => {
  const behind = await consumer.getLag({ topics: [...topics] })
  let sum = 0n
  for (const partitions of behind.values()) for (const one of partitions) if (one > 0n) sum += one
  return Number(sum)
}

// A broker that is gone never answers the farewell.
const close = async (consumer: KafkaConsumer): Promise<void> => {
  const closed = consumer.close(true).catch(() => undefined)
  await Promise.race([closed, sleep(3000)])
}

export const kafkaTransport: Transport = {
  open: async (group, topics): Promise<Subscription> => {
    const consumer = connect(group)
    const names = topics.map(topicName)
    try {
      const stream = await consumer.consume({ topics: names, mode: "committed", fallbackMode: "earliest" })
      stream.on("error", () => undefined)
      await anchor(consumer)
      consumer.on(
        "consumer:group:join",
        () => void anchor(consumer).catch((error: Error) => stream.destroy(error)),
      )
      return {
        messages: incoming(stream),
        commit: (points) => commit(consumer, points),
        lag: () => lag(consumer, names),
        end: () => void stream.close().catch(() => undefined),
        close: () => close(consumer),
      }
    } catch (error) {
      await close(consumer)
      throw error
    }
  },
}
