import { fc, test } from "@fast-check/vitest"
import { ORDER_TRANSITIONS, RETURN_REASONS, SHIPMENT_STATUSES } from "@haat/domain/ordering"
import { type Happening, simulate } from "@haat/domain/ordering/testing"
import { describe, expect, it } from "vitest"
import { realNeighbors } from "./ordering/testing/neighbors.ts"

const which = fc.nat({ max: 7 })
const anyOf = <const One>(...all: readonly One[]) => fc.constantFrom(...all)
const things = <const One>(value: One) => fc.constant(value)

const buying = [
  fc.record({
    do: things("place"),
    who: anyOf("v1", "v2", "c1", "c2"),
    kettles: fc.nat({ max: 4 }),
    cups: fc.nat({ max: 2 }),
    voucher: anyOf(
      ...(["none", "none", "none", "coupon", "coupon-once", "card", "card-for-all"] as const),
      ...(["capped", "shared-card", "rewards", "rewards", "all"] as const),
    ),
    pays: fc.boolean(),
  }),
  fc.record({ do: things("pay"), which }),
  fc.record({
    do: things("bank"),
    which,
    says: anyOf("captured", "captured", "authorized", "set-aside", "declined", "silent"),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ do: things("rush"), times: fc.integer({ min: 1, max: 2 }) }),
]
const after = [
  fc.record({ do: anyOf("pack", "ship", "receive", "redeliver", "cancel"), which }),
  fc.record({
    do: things("scan"),
    which,
    kind: anyOf("in-transit", "out-for-delivery", "delivered", "delivered", "lost", "returned"),
  }),
  fc.record({
    do: things("cancel-lines"),
    which,
    line: fc.integer({ min: 1, max: 2 }),
    units: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    do: things("return"),
    which,
    units: fc.integer({ min: 1, max: 2 }),
    reason: anyOf(...RETURN_REASONS),
  }),
]
const around = [
  fc.record({ do: things("wrong-amount"), which }),
  fc.record({ do: things("goodwill"), which, minor: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ do: things("wait"), minutes: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: things("count"), row: anyOf("kettle", "kettle@WH-DEL", "cup"), units: fc.nat({ max: 6 }) }),
  fc.record({ do: things("mood"), mood: anyOf("well", "well", "answer-lost", "dead", "refusing") }),
  fc.record({ do: anyOf("inquire", "send-refunds", "blackout") }),
]

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(...buying) },
  { weight: 5, arbitrary: fc.oneof(...after) },
  { weight: 2, arbitrary: fc.oneof(...around) },
)

const buys = (kettles: number, who = "v1"): Happening => ({
  do: "place",
  who,
  kettles,
  cups: 0,
  voucher: "none",
})
const pays: Happening = { do: "pay", which: 0 }
const bank = (says: "captured" | "declined" | "authorized", which = 0): Happening => ({
  ...{ do: "bank", which, says, times: 1 },
})
const setAside: Happening = { do: "bank", which: 0, says: "set-aside", times: 1 }
const rush: Happening = { do: "rush", times: 2 }
const at = (what: "pack" | "ship" | "receive"): Happening => ({ do: what, which: 0 })
const scan = (kind: "delivered" | "lost"): Happening => ({ do: "scan", which: 0, kind })
const sentWith = (kettles: number): readonly Happening[] => [
  ...[buys(kettles), pays, bank("captured"), at("pack"), at("ship")],
]
const sent = sentWith(1)
const gaveBack: Happening = { do: "return", which: 0, units: 1, reason: "damaged" }

/** Lives that chance seldom leads: walked in every run. */
const seldom: [Happening[], number][] = [
  [[buys(4), pays, { do: "blackout" }, buys(4, "v2"), bank("captured")], 1],
  [[buys(1), pays, { do: "blackout" }, bank("captured")], 2],
  [[buys(1), pays, bank("declined"), pays, bank("declined", 1), pays, bank("declined", 2)], 2],
  [[...sent, scan("delivered"), gaveBack, at("receive")], 2],
  [[...sentWith(2), scan("delivered"), gaveBack, at("receive")], 2],
  [[...sent, scan("lost")], 2],
  [[...sent, { do: "scan", which: 0, kind: "returned" }], 2],
  [[buys(1), pays, bank("authorized"), { do: "wait", minutes: 12 }, { do: "wait", minutes: 6 }], 2],
  [[buys(1), pays, { do: "wrong-amount", which: 0 }], 2],
  [[buys(1), pays, buys(1, "v2"), { do: "pay", which: 1 }, rush], 2],
  [[{ do: "place", who: "c1", kettles: 1, cups: 2, voucher: "rewards", pays: true }, setAside], 1],
]

/** Of these many orders draw at once. */
const shared = new Set(["shared", "capped", "rewards:c1", "rewards:c2"])

/** What the lives reached: a simulation that never gets anywhere proves nothing. */
const reached = {
  ...{ moves: new Set<string>(), parcels: new Set<string>(), refunds: new Set<string>(), late: 0 },
  purses: new Set<string>(),
}

const note = ({
  steps,
  shipments,
  refunds,
  returns,
  orders,
  purses,
}: ReturnType<typeof simulate>["shop"]["books"]) => {
  for (const { name } of [...steps.values()].flat()) reached.moves.add(name)
  for (const { status } of shipments.values()) reached.parcels.add(status)
  for (const { reason } of refunds.values()) reached.refunds.add(reason)
  for (const { status } of returns.values()) reached.refunds.add(`return ${status}`)
  for (const { status } of refunds.values()) reached.refunds.add(`refund ${status}`)
  for (const { state, tenders } of purses.values())
    for (const one of tenders.filter(({ ref }) => shared.has(ref))) {
      reached.purses.add(`${one.kind} ${state}`)
      const back = one.refundedMinor < one.amountMinor ? "part" : "whole"
      if (one.refundedMinor > 0) reached.purses.add(`${one.kind} back in ${back}`)
    }
  for (const { late } of orders.values()) reached.late += late ? 1 : 0
}

/** Moves that leave no step: creation is one with the reservation, packing and late refunds move other axes only. */
const silent = ["reserve", "pack", "refund-late"]

/** 10,000 lives of the shop; a failure prints its seed and the shortest life that shows it. */
describe("simulator", () => {
  test.prop(
    [fc.array(happening, { minLength: 1, maxLength: 60, size: "max" }), fc.integer({ min: 1, max: 6 })],
    {
      numRuns: 10_000,
      examples: seldom,
    },
  )(
    "whatever happens, in whatever order, the books stay sound after every step",
    async (life, stock) => {
      const shop = simulate({ kettle: stock, "kettle@WH-DEL": 3, cup: 4 }, realNeighbors())
      for (const one of life) {
        const { broken } = await shop.step(one)
        if (broken.length > 0) expect(broken).toEqual([])
      }
      note(shop.shop.books)
    },
    240_000,
  )

  it("reached every move of every axis", () => {
    const moves = ORDER_TRANSITIONS.map(({ name }) => name).filter((name) => !silent.includes(name))
    expect([...reached.moves].sort()).toEqual([...moves].sort())
    expect([...reached.parcels].sort()).toEqual([...SHIPMENT_STATUSES].sort())
    expect(reached.refunds).toEqual(
      new Set([
        ...["ORDER_CANCELLED", "LATE_WITHOUT_STOCK", "AMOUNT_MISMATCH", "LINES_CANCELLED", "SHIPMENT_LOST"],
        ...["RETURNED_TO_SENDER", "RETURN", "GOODWILL", "return REQUESTED", "return RECEIVED"],
        ...["REQUESTED", "SUCCEEDED", "UNKNOWN", "FAILED"].map((status) => `refund ${status}`),
      ]),
    )
    const drawn = ["gift-card", "rewards"].flatMap((kind) => [
      ...["HELD", "SPENT", "RELEASED"].map((state) => `${kind} ${state}`),
      ...[`${kind} back in part`, `${kind} back in whole`],
    ])
    const uses = ["coupon HELD", "coupon SPENT", "coupon RELEASED"]
    expect([...reached.purses].sort()).toEqual([...drawn, ...uses].sort())
    expect(reached.late).toBeGreaterThan(0)
  })
})
