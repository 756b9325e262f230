import { compatibilityPartitioner, Producer, stringSerializers } from "@platformatic/kafka"
import { currentTraceparent } from "../telemetry/index.ts"
import { assertNotInTransaction } from "../transaction/index.ts"
import { clientOptions } from "./client.ts"
import { packedValue, packsOf, requestsOf } from "./packs.ts"
import { topicName } from "./topics.ts"

export type OutgoingMessage = {
  /** Without the namespace's prefix. */
  readonly topic: string
  readonly key: string
  readonly value: string
  readonly headers?: Readonly<Record<string, string>>
}

export type EventLike = { readonly id: string; readonly type: string; readonly key: string }

export type EventProducer = {
  /** Resolves when all in-sync replicas have the messages. Order per key is that of the array. */
  readonly send: (messages: readonly OutgoingMessage[]) => Promise<void>
  /** Publishes envelopes straight to a topic with the outbox's wire contract; for facts that no database row guards. */
  readonly publish: (topic: string, envelopes: readonly EventLike[]) => Promise<void>
  /** Like `publish`, for facts of one type that may share records; however many there are, they are sent in requests a broker takes. */
  readonly publishPacked: (topic: string, envelopes: readonly EventLike[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** Idempotent, acks=all, partitions like the Java clients (so keys land where Debezium puts them). */
export const createProducer = (): EventProducer => {
  const producer = new Producer({
    ...clientOptions("producer"),
    serializers: stringSerializers,
    idempotent: true,
    acks: -1,
    partitioner: compatibilityPartitioner,
    autocreateTopics: false,
  })
  const factOf = (envelope: EventLike) => ({
    ...{ id: envelope.id, key: envelope.key, type: envelope.type },
    value: JSON.stringify({ traceparent: currentTraceparent(), ...envelope }),
  })
  const send = async (messages: readonly OutgoingMessage[]) => {
    assertNotInTransaction("Kafka (send)")
    if (messages.length === 0) return
    await producer.send({
      messages: messages.map(({ topic, key, value, headers }) => ({
        topic: topicName(topic),
        key,
        value,
        headers: { ...headers },
      })),
    })
  }
  return {
    send,
    publish: (topic, envelopes) =>
      send(
        envelopes
          .map(factOf)
          .map(({ id, key, type, value }) => ({ topic, key, value, headers: { id, eventType: type } })),
      ),
    publishPacked: async (topic, envelopes) => {
      const records = packsOf(envelopes.map(factOf)).flatMap((pack) => {
        const [first] = pack
        const value = packedValue(pack.map((fact) => fact.value))
        return first
          ? [{ topic, key: first.key, value, headers: { id: first.id, eventType: first.type } }]
          : []
      })
      for (const request of requestsOf(records)) await send(request)
    },
    close: () => producer.close(),
  }
}
