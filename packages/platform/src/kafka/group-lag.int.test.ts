import { Consumer, stringDeserializers } from "@platformatic/kafka"
import { expect, it } from "vitest"
import { newId } from "../ids/index.ts"
import { clientOptions, createProducer, ensureTopics, groupLags, groupName, topicName } from "./index.ts"

it("counts what a group has not committed yet", async () => {
  const topic = `test.lag-${newId()}`
  const group = `test.lag-${newId()}`
  await ensureTopics([{ topic, partitions: 1 }])
  const producer = createProducer()
  await producer.send(Array.from({ length: 5 }, (_, n) => ({ topic, key: "k", value: String(n) })))
  await producer.close()
  const consumer = new Consumer({
    ...clientOptions("lag-test"),
    groupId: groupName(group),
    deserializers: stringDeserializers,
    autocommit: false,
  })
  const stream = await consumer.consume({ topics: [topicName(topic)], mode: "earliest" })
  for await (const { offset } of stream) {
    if (offset < 1n) continue
    await consumer.commit({
      offsets: [{ topic: topicName(topic), partition: 0, offset: 2n, leaderEpoch: 0 }],
    })
    break
  }
  await consumer.close(true)
  expect(await groupLags([group])).toEqual([{ consumer: group, messages: 3 }])
})
