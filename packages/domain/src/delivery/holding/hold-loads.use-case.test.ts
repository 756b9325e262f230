import { expect, it } from "vitest"
import type { LaneLoads } from "../capacity/limited-lanes.rule.ts"
import { makeHoldLoads } from "./hold-loads.use-case.ts"

const full = { laneId: "L", day: "2026-11-18", parcels: 7 }

const setUp = () => {
  let now = Date.parse("2026-11-18T00:00:00Z")
  const faults: unknown[] = []
  const answers: { quick: LaneLoads | null | Error; truth: LaneLoads | Error } = { quick: null, truth: [] }
  const asked: string[] = []
  const from = (name: "quick" | "truth") => ({
    since: async (day: string) => {
      asked.push(`${name} ${day}`)
      const answer = answers[name]
      if (answer instanceof Error) throw answer
      return answer
    },
  })
  const current = makeHoldLoads({
    clock: { now: () => new Date(now) },
    sources: [from("quick"), from("truth")],
    onFault: (fault) => faults.push(fault),
    pause: () => new Promise(() => undefined),
    checkEveryMs: 1000,
    patienceMs: 5,
    firstPatienceMs: 50,
  })
  const later = async () => {
    now += 1000
    await current()
    await new Promise(setImmediate)
    return current()
  }
  return { answers, later, faults, asked, current }
}

it("asks the truth from yesterday on when the quick copy is lost or away", async () => {
  const { answers, current, later, faults, asked } = setUp()
  answers.truth = [full]
  expect(await current()).toEqual([full])
  expect(asked).toEqual(["quick 2026-11-17", "truth 2026-11-17"])
  answers.quick = new Error("away")
  answers.truth = [{ ...full, parcels: 8 }]
  expect(await later()).toEqual([{ ...full, parcels: 8 }])
  expect(faults).toHaveLength(1)
})

it("keeps what it knew when nobody answers, and the same array while nothing changed", async () => {
  const { answers, later } = setUp()
  answers.quick = [full]
  const first = await later()
  answers.quick = [{ ...full }]
  expect(await later()).toBe(first)
  answers.quick = new Error("away")
  answers.truth = new Error("away, too")
  expect(await later()).toBe(first)
})
