import fc from "fast-check"
import { expect, it } from "vitest"
import type { Incoming } from "../incoming.ts"
import { makeOffsetTracker } from "./offset-tracker.ts"

const message = (offset: number, partition = 0): Incoming => ({
  topic: "t",
  partition,
  offset: BigInt(offset),
  leaderEpoch: 0,
  key: "k",
  payload: "",
  headers: {},
})
const points = (tracker: ReturnType<typeof makeOffsetTracker>) =>
  tracker.due().map(({ partition, offset }) => [partition, Number(offset)])

it("commits only below the oldest unfinished message", () => {
  const tracker = makeOffsetTracker()
  for (const offset of [5, 6, 7]) tracker.begin(message(offset))
  tracker.finish(message(6))
  expect(points(tracker)).toEqual([])
  tracker.finish(message(5))
  expect(points(tracker)).toEqual([[0, 7]])
  tracker.committed(tracker.due())
  expect(points(tracker)).toEqual([])
  tracker.finish(message(7))
  expect(points(tracker)).toEqual([[0, 8]])
})

it("doesn't begin a message twice after a rewind, but goes on over a gap", () => {
  const tracker = makeOffsetTracker()
  expect(tracker.begin(message(5))).toBe(true)
  expect(tracker.begin(message(6))).toBe(true)
  expect(tracker.begin(message(5))).toBe(false)
  expect(tracker.begin(message(90))).toBe(true)
  expect(tracker.pending()).toBe(3)
})

it("never passes an unfinished message, in whatever order the work ends", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 60 }), (finished) => {
      const tracker = makeOffsetTracker()
      const open = new Set<number>()
      for (let offset = 0; offset <= 30; offset += 1) {
        tracker.begin(message(offset))
        open.add(offset)
      }
      for (const offset of finished) {
        tracker.finish(message(offset))
        open.delete(offset)
        const due = tracker.due()
        for (const point of due) expect([...open].every((one) => one >= Number(point.offset))).toBe(true)
        tracker.committed(due)
      }
    }),
  )
})

it("finishes a record with the last of its parts", () => {
  const tracker = makeOffsetTracker()
  tracker.begin(message(5), 3)
  for (const _ of [1, 2]) tracker.finish(message(5))
  expect(points(tracker)).toEqual([])
  tracker.finish(message(5))
  expect(points(tracker)).toEqual([[0, 6]])
  expect(tracker.pending()).toBe(0)
})
