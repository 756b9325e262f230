import { describe, expect, it, vi } from "vitest"
import { err } from "../../shared/index.ts"
import { placeInput } from "../testing/order.builder.ts"
import { makeAdmitPlacing } from "./admit-placing.use-case.ts"
import type { HotSku } from "./ports.ts"
import { makeWaitingRoom } from "./waiting-room.rule.ts"

const refused = err({ code: "EMPTY_CART" as const })

const scene = (
  given: { hot?: readonly HotSku[]; limit?: number; away?: boolean; seenVersion?: number } = {},
) => {
  const admitted = new Set<string>()
  const time = { now: 0 }
  const place = vi.fn(async () => refused)
  const flagged = vi.fn(async () => {
    if (given.away) throw new Error("Redis is away")
    return given.hot ?? []
  })
  const room = makeWaitingRoom({ limit: given.limit ?? 10, narrowedShare: 0.2 })
  const onAway = vi.fn()
  const admit = makeAdmitPlacing({
    place,
    room,
    onAway,
    gate: {
      flagged,
      flag: async () => undefined,
      ordered: async () => undefined,
      enter: async ({ admits }, who) => {
        if (!admitted.has(who) && admitted.size >= admits) return "sold-out"
        admitted.add(who)
        return "in"
      },
    },
    seenCart: async () => ({
      id: "c",
      version: given.seenVersion ?? 1,
      lines: [{ sku: "kettle", quantity: 2 }],
    }),
    nowMs: () => time.now,
  })
  const buy = (key: string) => admit(placeInput({ idempotencyKey: key }))
  return { buy, place, flagged, room, time, onAway }
}

const kettle = { sku: "kettle", title: "The kettle", admits: 1 }
const soldOut = err({
  code: "OUT_OF_STOCK",
  lines: [{ sku: "kettle", title: "The kettle", wanted: 2, available: 0 }],
})

describe("admitPlacing", () => {
  it("lets everybody through while nothing is hot, and asks the gate once a second", async () => {
    const { buy, place, flagged, time } = scene()
    await buy("key-1")
    await buy("key-2")
    time.now = 1000
    expect(await buy("key-3")).toEqual(refused)
    expect([place.mock.calls.length, flagged.mock.calls.length]).toEqual([3, 2])
  })

  it("says sold out at the gate to all but those let in before", async () => {
    const { buy, place } = scene({ hot: [kettle] })
    await buy("key-0")
    place.mockClear()
    expect(await buy("key-1")).toEqual(refused)
    expect(await buy("key-2")).toEqual(soldOut)
    expect(await buy("key-1")).toEqual(refused)
    expect(place).toHaveBeenCalledTimes(2)
  })

  it("leaves it to the stock rows when the cart isn't the one that was seen", async () => {
    const { buy, place } = scene({ hot: [{ ...kettle, admits: 0 }], seenVersion: 7 })
    await buy("key-0")
    await buy("key-1")
    expect(place).toHaveBeenCalledTimes(2)
  })

  it("turns away who comes when the room is full, before any work", async () => {
    const { buy, place, flagged } = scene({ limit: 1 })
    const [first, second] = await Promise.all([buy("key-1"), buy("key-2")])
    expect([first, second]).toEqual([refused, err({ code: "SHOP_BUSY", retryAfterSeconds: 1 })])
    expect([place.mock.calls.length, flagged.mock.calls.length]).toEqual([1, 1])
    expect(await buy("key-2")).toEqual(refused)
  })

  it("goes on without the gate, with fewer inside, and never opens wider", async () => {
    const { buy, onAway, place } = scene({ away: true })
    await buy("key-0")
    expect(onAway).toHaveBeenCalled()
    const answers = await Promise.all(["1", "2", "3", "4"].map((key) => buy(`key-${key}`)))
    expect(answers.map((answer) => (answer.ok ? "" : answer.error.code))).toEqual([
      "EMPTY_CART",
      "EMPTY_CART",
      "SHOP_BUSY",
      "SHOP_BUSY",
    ])
    expect(place).toHaveBeenCalledTimes(3)
  })
})
