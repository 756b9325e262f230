import { homepageEmpty } from "@haat/events/homepage"
import { expect, it } from "vitest"
import { rebuildEmptyConsumer } from "./rebuild-empty.consumer.ts"

it("rebuilds the key that was found empty", async () => {
  const rebuilt: unknown[] = []
  const event = {
    id: "0199a1b2-0000-7000-8000-000000000001",
    type: homepageEmpty.type,
    version: 1,
    occurredAt: "2026-11-22T10:00:00.000Z",
    key: "south:web",
    payload: { region: "south", platform: "web" },
  }
  const run = { consumer: rebuildEmptyConsumer.name, attempt: 1, signal: new AbortController().signal }
  const rebuild = async (key: unknown) => {
    rebuilt.push(key)
    return null
  }
  await rebuildEmptyConsumer.handle([event], { homepage: { rebuild } }, run)
  expect(rebuilt).toEqual([{ region: "south", platform: "web" }])
})
