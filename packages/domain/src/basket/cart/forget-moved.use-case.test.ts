import { expect, it } from "vitest"
import { makeForgetMoved } from "./forget-moved.use-case.ts"

const now = new Date("2026-06-01T00:00:00Z")

it("forgets all that moved a hundred days ago, step by step", async () => {
  const old = Array.from({ length: 2300 }, () => new Date("2026-02-01T00:00:00Z"))
  let kept = [...old, new Date("2026-03-01T00:00:00Z")]
  const moved = {
    forget: async (before: Date, limit: number) => {
      const gone = kept.filter((at) => at < before).slice(0, limit)
      kept = kept.filter((at) => !gone.includes(at))
      return gone.length
    },
  }
  expect(await makeForgetMoved({ moved, clock: { now: () => now } })()).toBe(2300)
  expect(kept).toEqual([new Date("2026-03-01T00:00:00Z")])
})
