import { cartChanged } from "@haat/events/basket"
import { expect, it } from "vitest"
import { dropStaleCopyConsumer } from "./drop-stale-copy.consumer.ts"

it("drops copies older than the version told", async () => {
  const dropped: unknown[] = []
  const event = {
    id: "0199a1b2-0000-7000-8000-000000000001",
    type: cartChanged.type,
    version: 1,
    occurredAt: "2026-11-22T10:00:00.000Z",
    key: "cart-1",
    payload: { cartId: "cart-1", ownerId: "v:1", version: 7, skus: [] },
  }
  const run = { consumer: dropStaleCopyConsumer.name, attempt: 1, signal: new AbortController().signal }
  const deps = { basket: { dropCached: async (...given: unknown[]) => void dropped.push(given) } }
  await dropStaleCopyConsumer.handle([event], deps, run)
  expect(dropped).toEqual([["v:1", 7]])
})
