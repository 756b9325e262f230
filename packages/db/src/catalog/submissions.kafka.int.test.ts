import { randomBytes } from "node:crypto"
import { aSubmission } from "@haat/domain/catalog/testing"
import { itemSubmitted } from "@haat/events/catalog"
import { clientOptions, contentsOf, createProducer, topicName } from "@haat/platform/kafka"
import { Consumer, stringDeserializers } from "@platformatic/kafka"
import { afterAll, describe, expect, it } from "vitest"
import { makeSubmissionsKafka } from "./submissions.kafka.ts"

const producer = createProducer()
afterAll(() => producer.close())

describe("submissions on Kafka", () => {
  it("arrive whole, sealed and in order, batches split by size", async () => {
    const feedId = randomBytes(8).toString("hex")
    const consumer = new Consumer({
      ...clientOptions("test"),
      groupId: `haat_test.${feedId}`,
      deserializers: stringDeserializers,
    })
    const stream = await consumer.consume({
      topics: [topicName(itemSubmitted.topic)],
      mode: "latest",
      autocommit: false,
    })
    const sent = Array.from({ length: 120 }, (_, row) =>
      aSubmission({ feedId, row, description: "x".repeat(15_000) }),
    )
    await makeSubmissionsKafka(() => producer).submit(sent)
    const rows: number[] = []
    for await (const message of stream) {
      const told = contentsOf(message.value ?? "null").map((content) => itemSubmitted.envelope.parse(content))
      rows.push(...told.flatMap(({ payload }) => (payload.feedId === feedId ? [payload.row] : [])))
      if (rows.length === sent.length) break
    }
    await stream.close()
    await consumer.close()
    expect(rows).toEqual(sent.map(({ row }) => row))
  })
})
