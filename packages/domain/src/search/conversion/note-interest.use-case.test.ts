import { expect, it } from "vitest"
import type { Interest } from "./conversion.model.ts"
import { makeNoteInterest } from "./note-interest.use-case.ts"

const now = new Date("2026-11-22T10:00:00Z")
const click = (productId: string, at = now): Interest => ({ kind: "click", productId, actor: "a", at })

const setUp = () => {
  const noted: Interest[] = []
  const asked: string[][] = []
  const note = makeNoteInterest({
    clock: { now: () => now },
    interests: { note: async (all) => void noted.push(...all) },
    shelf: {
      getPrices: async (ids) => {
        asked.push([...ids])
        return ids
          .filter((id) => id.startsWith("P-"))
          .map((productId) => ({ productId, revision: 1, rating: { average: 0, count: 0 }, prices: [] }))
      },
    },
  })
  return { note, noted, asked }
}

it("counts what is on sale and leaves out what anybody may have made up", async () => {
  const { note, noted, asked } = setUp()
  await note([click("P-1"), click("P-1"), click("__proto__"), click("x".repeat(128))])
  expect(noted.map(({ productId }) => productId)).toEqual(["P-1", "P-1"])
  expect(asked).toHaveLength(1)
  expect(asked[0]).toHaveLength(3)
})

it("leaves out what lies outside the window, and asks nobody about nothing", async () => {
  const { note, noted, asked } = setUp()
  await note([click("P-1", new Date("2020-01-01T00:00:00Z")), click("P-1", new Date("2031-01-01T00:00:00Z"))])
  await note([])
  expect([noted, asked]).toEqual([[], []])
})
