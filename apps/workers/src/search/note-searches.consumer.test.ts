import { expect, it } from "vitest"
import { noteSearchesConsumer } from "./note-searches.consumer.ts"

it("hands over searches with their time, and nothing else", async () => {
  const noted: unknown[] = []
  const search = { noteSearches: async (all: readonly unknown[]) => void noted.push(...all) }
  const occurredAt = "2026-11-22T06:00:00.000Z"
  const base = { id: "1", version: 1, occurredAt, key: "v" }
  const payload = { visitorId: "v", query: "kurta", filters: {}, pincode: "560001", total: 4, page: 1 }
  const run = { consumer: "search.note-searches", attempt: 1, signal: new AbortController().signal }
  const events = [
    { ...base, type: "search.searched.v1", payload },
    { ...base, type: "search.other.v1", payload: {} },
  ]
  await noteSearchesConsumer.handle(events, { search }, run)
  expect(noted).toEqual([{ ...payload, at: new Date(occurredAt) }])
})
