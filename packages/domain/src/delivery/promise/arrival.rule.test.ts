import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { kolkata } from "../testing/table.builder.ts"
import { arrival } from "./arrival.rule.ts"
import { dayOfDate, localDay } from "./calendar.rule.ts"

const cell = {
  hours: 20,
  courier: 0,
  costClass: 0,
  cutOffQuarter: 18 * 4,
  dispatchDays: 126,
  deliveryDays: 126,
  load: 0,
  end: 0,
}
const none: ReadonlySet<number> = new Set()
const facts = {
  ...{ cell, packHours: 2, lastMileHours: 0, zone: kolkata },
  ...{ dispatchClosed: none, deliveryClosed: none, full: none },
}
const daysOf = (...dates: string[]) => new Set(dates.map(dayOfDate))
const at = (local: string): Date => new Date(`${local}+05:30`)

describe("arrival", () => {
  it("goes out with today's run before the cut-off, with tomorrow's after it", () => {
    expect(arrival(at("2026-11-18T17:59:59"), facts)).toEqual({
      earliest: "2026-11-19",
      latest: "2026-11-19",
      orderBy: at("2026-11-18T18:00:00"),
      dispatchOn: "2026-11-18",
    })
    expect(arrival(at("2026-11-18T18:00:00"), facts)).toMatchObject({
      earliest: "2026-11-20",
      orderBy: at("2026-11-19T18:00:00"),
    })
  })

  it("reads the cut-off in the warehouse's own time, also where UTC is still on the day before", () => {
    expect(arrival(at("2026-11-18T00:10:00"), facts).orderBy).toEqual(at("2026-11-18T18:00:00"))
    expect(localDay(kolkata, at("2026-11-18T00:10:00"))).toBe(Date.UTC(2026, 10, 18) / 86_400_000)
  })

  it("neither dispatches nor delivers on Sundays and holidays", () => {
    expect(arrival(at("2026-11-21T12:00:00"), facts).earliest).toBe("2026-11-23")
    expect(arrival(at("2026-11-22T12:00:00"), facts).earliest).toBe("2026-11-24")
    const deliveryClosed = daysOf("2026-11-19", "2026-11-20")
    expect(arrival(at("2026-11-18T12:00:00"), { ...facts, deliveryClosed }).earliest).toBe("2026-11-21")
  })

  it("counts what arrives after the last round as next day, and leaves slack on long ways", () => {
    expect(arrival(at("2026-11-17T12:00:00"), { ...facts, lastMileHours: 4 }).earliest).toBe("2026-11-18")
    expect(arrival(at("2026-11-17T12:00:00"), { ...facts, lastMileHours: 5 }).earliest).toBe("2026-11-19")
    expect(arrival(at("2026-11-16T12:00:00"), { ...facts, lastMileHours: 48 })).toMatchObject({
      earliest: "2026-11-19",
      latest: "2026-11-20",
    })
  })
})

const closed = fc
  .array(fc.integer({ min: dayOfDate("2026-11-01"), max: dayOfDate("2026-12-31") }), { maxLength: 10 })
  .map((days) => new Set(days))
const zones = [
  kolkata,
  [{ fromMs: 0, minutes: 0 }],
  [
    { fromMs: 0, minutes: -240 },
    { fromMs: Date.parse("2026-11-01T06:00:00Z"), minutes: -300 },
  ],
  [
    { fromMs: 0, minutes: 60 },
    { fromMs: Date.parse("2026-11-22T01:00:00Z"), minutes: 120 },
  ],
]

const anyFacts = fc.record({
  cell: fc.record({
    hours: fc.nat({ max: 300 }),
    courier: fc.constant(0),
    costClass: fc.constant(0),
    cutOffQuarter: fc.nat({ max: 95 }),
    dispatchDays: fc.integer({ min: 1, max: 127 }),
    deliveryDays: fc.integer({ min: 1, max: 127 }),
    ...{ load: fc.constant(0), end: fc.constant(0) },
  }),
  packHours: fc.nat({ max: 24 }),
  lastMileHours: fc.constantFrom(0, 12, 24, 48),
  zone: fc.constantFrom(...zones),
  dispatchClosed: closed,
  deliveryClosed: closed,
  full: closed,
})
const instant = fc.integer({ min: Date.UTC(2026, 10, 1), max: Date.UTC(2026, 11, 31) })

test.prop([anyFacts, instant, fc.nat({ max: 10 * 86_400_000 })])(
  "a later now never brings an earlier date",
  (any, now, later) => {
    const first = arrival(new Date(now), any)
    const second = arrival(new Date(now + later), any)
    expect(second.earliest >= first.earliest).toBe(true)
    expect(second.latest >= first.latest).toBe(true)
    expect(second.orderBy.getTime() >= first.orderBy.getTime()).toBe(true)
  },
)

test.prop([anyFacts, instant])("ordering by the given instant keeps the dates", (any, now) => {
  const promised = arrival(new Date(now), any)
  expect(promised.orderBy.getTime()).toBeGreaterThan(now)
  expect(arrival(new Date(promised.orderBy.getTime() - 1), any)).toEqual(promised)
  expect(promised.latest >= promised.earliest).toBe(true)
})

it("goes out on the next day with room when a lane of the way is full", () => {
  const full = daysOf("2026-11-18", "2026-11-19")
  expect(arrival(at("2026-11-18T12:00:00"), { ...facts, full })).toMatchObject({
    dispatchOn: "2026-11-20",
    earliest: "2026-11-21",
    orderBy: at("2026-11-20T18:00:00"),
  })
})
