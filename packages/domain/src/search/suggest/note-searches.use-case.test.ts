import { expect, it } from "vitest"
import { makeNoteSearches } from "./note-searches.use-case.ts"

it("notes what others may be offered, and asks nothing of the store for the rest", async () => {
  const noted: unknown[][] = []
  const note = makeNoteSearches({ trends: { note: async (all) => void noted.push([...all]) } })
  const at = new Date("2026-11-22T06:00:00Z")
  const search = { visitorId: "v", at, page: 1, filters: {} }
  await note([
    { ...search, query: "Kurta", total: 4 },
    { ...search, query: "nothing", total: 0 },
  ])
  await note([{ ...search, query: "nothing", total: 0 }])
  expect(noted).toEqual([[{ text: "kurta", visitorId: "v", at }]])
})
