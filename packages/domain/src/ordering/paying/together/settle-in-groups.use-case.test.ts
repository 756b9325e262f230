import { describe, expect, it } from "vitest"
import { factOf, lockedOf } from "../../testing/index.ts"
import { makeSettleInGroups } from "./settle-in-groups.use-case.ts"

const received = { rawBody: "{}", at: new Date(0) }
const fact = (id: number) => factOf({ eventId: `e${id}`, attemptId: `a${id}`, received })

type Given = { readonly poison?: string; readonly away?: boolean; readonly notPlain?: string }

const scene = ({ poison = "none", away = false, notPlain = "none" }: Given = {}) => {
  const groups: (readonly string[])[] = []
  const traces: (string | undefined)[] = []
  const singles: string[] = []
  const stopped: string[] = []
  const settle = makeSettleInGroups({
    together: async (facts) => {
      const names = facts.map(({ eventId }) => eventId)
      groups.push(names)
      traces.push(...facts.map(({ traceparent }) => traceparent))
      await new Promise((go) => setImmediate(go))
      if (names.includes(poison)) throw new Error("broken")
      return facts.map(({ eventId }) => (eventId === notPlain ? null : lockedOf({ id: `o-${eventId}` })))
    },
    alone: async ({ eventId }) => {
      singles.push(eventId)
      if (eventId === poison) throw new Error("broken")
    },
    isAway: () => away,
    timers: { stop: (id) => void stopped.push(id) },
    ...{ size: 10, lanes: 1 },
  })
  /** One webhook, and two more while it is being settled. */
  const three = async () => {
    const first = settle(fact(1), "trace-1")
    await Promise.resolve()
    return Promise.allSettled([first, ...[2, 3].map((id) => settle(fact(id), `trace-${id}`))])
  }
  return { settle, three, groups, traces, singles, stopped }
}

describe("settleInGroups", () => {
  it("starts a lone webhook at once, takes those that come meanwhile together, and ends their reminders", async () => {
    const { three, groups, traces, singles, stopped } = scene()
    await three()
    expect(groups).toEqual([["e1"], ["e2", "e3"]])
    expect(traces).toEqual(["trace-1", "trace-2", "trace-3"])
    expect([singles, stopped]).toEqual([[], ["o-e1", "o-e2", "o-e3"]])
  })

  it("settles alone what isn't a webhook of money taken", async () => {
    const { settle, groups, singles } = scene()
    const { received: _, ...told } = fact(1)
    await settle(told)
    await settle({ ...fact(2), outcome: "declined" })
    expect([groups, singles]).toEqual([[], ["e1", "e2"]])
  })

  it("settles alone what doesn't plainly place its order", async () => {
    const { three, singles, stopped } = scene({ notPlain: "e3" })
    await three()
    expect([singles, stopped]).toEqual([["e3"], ["o-e1", "o-e2"]])
  })

  it("makes one's fault nobody else's", async () => {
    const { three, singles } = scene({ poison: "e3" })
    const told = await three()
    expect(told.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"])
    expect(singles).toEqual(["e2", "e3"])
  })

  it("tries nobody alone while the database is away", async () => {
    const { three, singles } = scene({ poison: "e2", away: true })
    const told = await three()
    expect(told.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"])
    expect(singles).toEqual([])
  })
})
