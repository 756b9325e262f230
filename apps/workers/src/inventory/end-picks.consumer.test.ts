import { shipmentShipped } from "@haat/events/ordering"
import { expect, it } from "vitest"
import { endPicksConsumer } from "./end-picks.consumer.ts"

it("ends the picks of the parcel that left, as often as it is told", async () => {
  const ended: string[] = []
  const inventory = { endPicks: async (shipmentId: string) => void ended.push(shipmentId) }
  const event = { type: shipmentShipped.type, payload: { shipmentId: "s-1" } }
  await endPicksConsumer.handle([event, event] as never, { inventory }, {} as never)
  expect(ended).toEqual(["s-1", "s-1"])
})
