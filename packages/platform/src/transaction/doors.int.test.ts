import { afterAll, expect, it } from "vitest"
import { createProducer } from "../kafka/index.ts"
import { createRedis } from "../redis/index.ts"
import { insideTransaction } from "./index.ts"

const redis = createRedis("door-test")
const producer = createProducer()
const key = `door-test:${crypto.randomUUID()}`

afterAll(async () => {
  redis.disconnect()
  await producer.close()
})

it("Redis takes no command, alone or in a pipeline, inside a database transaction", async () => {
  await redis.set(`${key}:outside`, "1", "PX", 1000)
  const refusal = /Redis \(sendCommand\) was called inside a database transaction/
  await expect(insideTransaction(async () => redis.set(key, "1", "PX", 1000))).rejects.toThrow(refusal)
  const piped = insideTransaction(async () => redis.pipeline().set(key, "1").set(key, "2").exec())
  await expect(piped).rejects.toThrow(refusal)
  expect(await redis.exists(key)).toBe(0)
})

it("Kafka takes no message inside a database transaction", async () => {
  const message = { topic: "door-test", key, value: "{}" }
  const sending = insideTransaction(() => producer.send([message]))
  await expect(sending).rejects.toThrow("Kafka (send) was called inside a database transaction")
})
