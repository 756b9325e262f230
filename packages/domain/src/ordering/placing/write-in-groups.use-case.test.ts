import { describe, expect, it } from "vitest"
import { orderOf } from "../testing/order.builder.ts"
import { makeWriteInGroups } from "./write-in-groups.use-case.ts"
import type { WriteOrder, WriteOutcome } from "./write-order.model.ts"

const command = (id: number, tenders: WriteOrder["tenders"] = []): WriteOrder => ({
  draft: {
    order: orderOf({ id: `o${id}` }),
    idempotencyKey: "k",
    requestHash: "h",
    holdMs: 1,
    openLimit: 1,
    unitLimit: 20,
  },
  holds: [],
  tenders,
})
const idsOf = (commands: readonly WriteOrder[]) => commands.map(({ draft }) => draft.order.id)

const scene = (given: { poison?: string; away?: boolean } = {}) => {
  const time = { now: 0 }
  const groups: (readonly string[])[] = []
  const singles: string[] = []
  const fault = new Error("broken")
  const broken = (commands: readonly WriteOrder[]) => idsOf(commands).includes(given.poison ?? "none")
  const { write, waiting } = makeWriteInGroups({
    writeGroup: async (commands) => {
      groups.push(idsOf(commands))
      await new Promise((go) => setImmediate(go))
      if (broken(commands)) throw fault
      return commands.map((): WriteOutcome => "written")
    },
    writeOne: async (one) => {
      singles.push(...idsOf([one]))
      if (broken([one])) throw fault
      return "written"
    },
    isAway: () => given.away === true,
    size: 10,
    lanes: 1,
    waitingMs: 1000,
    nowMs: () => time.now,
  })
  return { groups, singles, write, waiting, time }
}

const both = async (write: (command: WriteOrder) => Promise<WriteOutcome>, ids: readonly number[]) => {
  const settled = await Promise.allSettled(ids.map((id) => write(command(id))))
  return settled.map((one) => (one.status === "fulfilled" ? one.value : "failed"))
}

describe("writeInGroups", () => {
  it("takes those who come during a commit into the next one", async () => {
    const { groups, singles, write } = scene()
    const first = write(command(1))
    await Promise.resolve()
    await Promise.resolve()
    const rest = both(write, [2, 3])
    expect([await first, await rest]).toEqual(["written", ["written", "written"]])
    expect([groups, singles]).toEqual([[["o1"], ["o2", "o3"]], []])
  })

  it("forms groups of few sizes, first come, first served, and forgets nobody", async () => {
    const { groups, write } = scene()
    const ids = Array.from({ length: 15 }, (_, at) => at)
    expect(await both(write, ids)).toEqual(ids.map(() => "written"))
    expect(groups.map(({ length }) => length)).toEqual([8, 6, 1])
    expect(groups.flat()).toEqual(ids.map((id) => `o${id}`))
  })

  it("writes a poisoned group one by one: only the poison fails", async () => {
    const { singles, write, waiting } = scene({ poison: "o2" })
    expect(await both(write, [1, 2, 3])).toEqual(["written", "failed", "written"])
    expect([singles, waiting()]).toEqual([["o1", "o2", "o3"], 0])
  })

  it("tells who waited too long, and does no work for them", async () => {
    const { groups, write, time } = scene()
    const first = write(command(1))
    await Promise.resolve()
    await Promise.resolve()
    const late = write(command(2))
    time.now = 500
    const fresh = write(command(3))
    time.now = 1200
    expect(await Promise.all([first, late, fresh])).toEqual(["written", "busy", "written"])
    expect(groups).toEqual([["o1"], ["o3"]])
  })

  it("tries nobody one by one while the engine is away", async () => {
    const { singles, write } = scene({ poison: "o2", away: true })
    expect(await both(write, [1, 2, 3])).toEqual(["failed", "failed", "failed"])
    expect(singles).toEqual([])
  })

  it("writes orders with coupons, gift cards or rewards alone", async () => {
    const { groups, singles, write } = scene()
    const tenders = [{ kind: "coupon" as const, ref: "c", amountMinor: 1 }]
    await Promise.all([write(command(1, tenders)), write(command(2)), write(command(3, tenders))])
    expect([groups, singles]).toEqual([[["o2"]], ["o1", "o3"]])
  })
})
