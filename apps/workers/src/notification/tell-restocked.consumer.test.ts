import { availabilityChanged } from "@haat/events/inventory"
import { expect, it } from "vitest"
import { tellRestockedConsumer } from "./tell-restocked.consumer.ts"

const event = (crossed: "in" | "out") => ({
  ...{ id: `e-${crossed}`, type: availabilityChanged.type, version: 1, key: "S" },
  occurredAt: "2031-01-05T10:00:00.000Z",
  payload: { sku: "S", warehouseId: "WH-BLR", available: 1, revision: 3, crossed },
})
const run = { consumer: tellRestockedConsumer.name, attempt: 1, signal: new AbortController().signal }

it("hands on what came back, where and when, and not what sold out", async () => {
  const told: unknown[] = []
  const rooms = {
    notification: {
      tellRestocked: async (x: unknown) => {
        told.push(x)
        return 0
      },
    },
  }
  await tellRestockedConsumer.handle([event("out"), event("in")], rooms, run)
  expect(told.flat()).toEqual([
    { eventId: "e-in", sku: "S", warehouseId: "WH-BLR", at: new Date("2031-01-05T10:00:00.000Z") },
  ])
})
