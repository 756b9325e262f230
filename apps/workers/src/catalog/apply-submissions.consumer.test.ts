import { itemSubmitted } from "@haat/events/catalog"
import { expect, it } from "vitest"
import { applySubmissionsConsumer } from "./apply-submissions.consumer.ts"

const event = (row: number) => ({
  id: `e${row}`,
  type: itemSubmitted.type,
  version: 1,
  occurredAt: "2026-01-05T10:00:00Z",
  key: "k",
  correlationId: "feed-1",
  payload: { row },
})
const run = { consumer: "catalog.apply-submissions", attempt: 1, signal: new AbortController().signal }

it("hands a whole batch over at once, in order, and passes a failure on", async () => {
  const seen: unknown[] = []
  const catalog = {
    applySubmissions: async (submissions: readonly unknown[], correlationId: string) => {
      seen.push(submissions, correlationId)
    },
  }
  await applySubmissionsConsumer.handle([event(1), event(2)], { catalog }, run)
  expect(seen).toEqual([[{ row: 1 }, { row: 2 }], "feed-1"])
  const away = { applySubmissions: () => Promise.reject(new Error("MongoDB is away")) }
  await expect(applySubmissionsConsumer.handle([event(1)], { catalog: away }, run)).rejects.toThrow(
    "MongoDB is away",
  )
})
