import { until } from "@haat/platform/clock"
import { mongoEnv, rereadEnv } from "@haat/platform/env"
import { isOutage } from "@haat/platform/resilience"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createMongo, type Mongo } from "./client.mongo.ts"
import { openValve } from "./testing/index.ts"

let mongo: Mongo
let valve: Awaited<ReturnType<typeof openValve>>

beforeAll(async () => {
  const { hostname: host, port } = new URL(mongoEnv().url)
  valve = await openValve({ host, port: Number(port) })
  process.env.MONGO_URL = `mongodb://127.0.0.1:${valve.port}/?directConnection=true`
  process.env.HAAT_TIMEOUT_SCALE = "1"
  rereadEnv()
  mongo = createMongo()
})

afterAll(async () => {
  await mongo.close()
  await valve.close()
})

const fault = () =>
  mongo.db.command({ ping: 1 }).then(
    () => undefined,
    (error: unknown) => error,
  )

it("finds MongoDB when it comes up after the process, and calls it an outage until then", async () => {
  await valve.close()
  for (let tries = 0; tries < 3; tries += 1) expect(isOutage(await fault())).toBe(true)
  await valve.open()
  await until("MongoDB", async () => (await fault()) === undefined)
  await valve.close()
  expect(isOutage(await fault())).toBe(true)
  await valve.open()
  await until("MongoDB again", async () => (await fault()) === undefined)
})
