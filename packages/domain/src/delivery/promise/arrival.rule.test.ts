import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { arrival, localDay } from "./arrival.rule.ts"

const cell = {
  hours: 20,
  courier: 0,
  costClass: 0,
  cutOffQuarter: 18 * 4,
  dispatchDays: 126,
  deliveryDays: 126,
  packHours: 2,
}
const facts = { cell, lastMileHours: 0, offsetMinutes: 330, holidays: new Set<string>() }
const at = (local: string): Date => new Date(`${local}+05:30`)

describe("arrival", () => {
  it("goes out with today's run before the cut-off, with tomorrow's after it", () => {
    expect(arrival(at("2026-11-18T17:59:59"), facts)).toEqual({
      earliest: "2026-11-19",
      latest: "2026-11-19",
      orderBy: at("2026-11-18T18:00:00"),
    })
    expect(arrival(at("2026-11-18T18:00:00"), facts)).toMatchObject({
      earliest: "2026-11-20",
      orderBy: at("2026-11-19T18:00:00"),
    })
  })

  it("reads the cut-off in the warehouse's own time, also where UTC is still on the day before", () => {
    expect(arrival(at("2026-11-18T00:10:00"), facts).orderBy).toEqual(at("2026-11-18T18:00:00"))
    expect(localDay(at("2026-11-18T00:10:00"), 330)).toBe(Date.UTC(2026, 10, 18) / 86_400_000)
  })

  it("neither dispatches nor delivers on Sundays and holidays", () => {
    expect(arrival(at("2026-11-21T12:00:00"), facts).earliest).toBe("2026-11-23")
    expect(arrival(at("2026-11-22T12:00:00"), facts).earliest).toBe("2026-11-24")
    const holidays = new Set(["2026-11-19", "2026-11-20"])
    expect(arrival(at("2026-11-18T12:00:00"), { ...facts, holidays }).earliest).toBe("2026-11-21")
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

const holiday = fc
  .date({ min: new Date("2026-11-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const anyFacts = fc.record({
  cell: fc.record({
    hours: fc.nat({ max: 300 }),
    courier: fc.constant(0),
    costClass: fc.constant(0),
    cutOffQuarter: fc.nat({ max: 95 }),
    dispatchDays: fc.integer({ min: 1, max: 127 }),
    deliveryDays: fc.integer({ min: 1, max: 127 }),
    packHours: fc.nat({ max: 24 }),
  }),
  lastMileHours: fc.constantFrom(0, 12, 24, 48),
  offsetMinutes: fc.constantFrom(330, 0, -300),
  holidays: fc.array(holiday, { maxLength: 10 }).map((days) => new Set(days)),
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
