import { expect, it } from "vitest"
import { z } from "zod"
import { exportSchema, findDrift, type PublishedEvent } from "./schema-drift.ts"

const event = (version: number, payload: z.ZodRawShape, topic = "ordering.order"): PublishedEvent => ({
  type: `ordering.order_placed.v${version}`,
  topic,
  version,
  envelope: z.object({ id: z.string(), payload: z.object(payload) }),
})
const kept = (...events: PublishedEvent[]) => new Map(events.map((one) => [one.type, exportSchema(one)]))

const first = event(1, { orderId: z.string(), total: z.int() })

it("is quiet when nothing changed", () => {
  expect(findDrift([first], kept(first))).toEqual({ broken: [], stale: [] })
})

it("calls a new optional field stale, not broken", () => {
  const wider = event(1, { orderId: z.string(), total: z.int(), gift: z.boolean().optional() })
  expect(findDrift([wider], kept(first))).toEqual({ broken: [], stale: [first.type] })
})

it("asks for the next version when a field goes", () => {
  const { broken } = findDrift([event(1, { orderId: z.string() })], kept(first))
  expect(broken).toEqual([
    "ordering.order_placed.v1: payload.total was removed; publish ordering.order_placed.v2 beside it",
  ])
})

it("lets a version retire once a newer one is published", () => {
  const second = event(2, { orderId: z.string() })
  expect(findDrift([second], kept(first, second))).toEqual({ broken: [], stale: [first.type] })
})

it("refuses an event that vanishes or moves to another topic", () => {
  expect(findDrift([], kept(first)).broken).toHaveLength(1)
  const moved = event(1, { orderId: z.string(), total: z.int() }, "ordering.elsewhere")
  expect(findDrift([moved], kept(first)).broken).toHaveLength(1)
})
