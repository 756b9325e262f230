import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { makeWaitingRoom } from "./waiting-room.rule.ts"

const enterAll = (room: ReturnType<typeof makeWaitingRoom>, count: number, now = 0) =>
  Array.from({ length: count }, () => room.enter(now))
const letIn = (entries: ReturnType<typeof enterAll>) => entries.filter((entry) => "leave" in entry)

describe("the waiting room", () => {
  it("turns away who comes when it is full, until somebody leaves", () => {
    const room = makeWaitingRoom({ limit: 2, narrowedShare: 0.5 })
    const [first] = enterAll(room, 2)
    expect(room.enter(0)).toEqual({ retryAfterSeconds: 1 })
    if (first && "leave" in first) first.leave(5)
    expect(room.enter(5)).toHaveProperty("leave")
  })

  it("is smaller while it is narrowed, but never shut", () => {
    const room = makeWaitingRoom({ limit: 10, narrowedShare: 0.3 })
    room.narrow(100)
    expect(letIn(enterAll(room, 10, 99))).toHaveLength(3)
    expect(letIn(enterAll(room, 10, 100))).toHaveLength(7)
    const small = makeWaitingRoom({ limit: 2, narrowedShare: 0.1 })
    small.narrow(100)
    expect(letIn(enterAll(small, 3))).toHaveLength(1)
  })

  it("asks for more patience the longer a crowd inside takes, within half a minute", () => {
    const room = makeWaitingRoom({ limit: 100, narrowedShare: 1 })
    const crowd = letIn(enterAll(room, 100))
    let now = 0
    const oneGoes = (everyMs: number) => {
      now += everyMs
      const one = crowd.shift()
      if (one && "leave" in one) one.leave(now)
      crowd.push(...letIn(enterAll(room, 1, now)))
    }
    for (let gone = 0; gone < 300; gone += 1) oneGoes(40)
    expect(room.enter(now)).toEqual({ retryAfterSeconds: 4 })
    for (let gone = 0; gone < 300; gone += 1) oneGoes(500)
    expect(room.enter(now)).toEqual({ retryAfterSeconds: 30 })
    for (let gone = 0; gone < 300; gone += 1) oneGoes(2)
    expect(room.enter(now)).toEqual({ retryAfterSeconds: 1 })
  })

  it("takes no quiet hour and no lone buyer for the pace of a crowd", () => {
    const room = makeWaitingRoom({ limit: 100, narrowedShare: 1 })
    for (let hour = 0; hour < 300; hour += 1) {
      const entry = room.enter(hour * 3_600_000)
      if ("leave" in entry) entry.leave(hour * 3_600_000 + 900)
    }
    enterAll(room, 100, 300 * 3_600_000)
    expect(room.enter(300 * 3_600_000)).toEqual({ retryAfterSeconds: 1 })
  })

  test.prop([fc.array(fc.boolean(), { maxLength: 200 }), fc.integer({ min: 1, max: 10 })])(
    "never holds more than its limit, and each leaves once",
    (moves, limit) => {
      const room = makeWaitingRoom({ limit, narrowedShare: 1 })
      const inside: { leave: (now: number) => void }[] = []
      for (const [now, comes] of moves.entries()) {
        const entry = comes ? room.enter(now) : undefined
        if (entry && "leave" in entry) inside.push(entry)
        else if (!comes) {
          const one = inside.pop()
          one?.leave(now)
          one?.leave(now)
        }
        expect(room.inside()).toBe(inside.length)
        expect(room.inside()).toBeLessThanOrEqual(limit)
      }
    },
  )
})
