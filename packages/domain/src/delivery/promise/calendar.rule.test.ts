import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { dateOfDay, dayOfDate, instantOf, localMsOf, nextOpenDay, zoneOver } from "./calendar.rule.ts"

const formats = new Map<string, Intl.DateTimeFormat>()
/** The local clock from the tz database, as if it were UTC. */
const clockIn = (timeZone: string, at: Date): number => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" })
  formats.set(timeZone, format)
  return Date.parse(`${format.format(at).replace(" ", "T")}Z`)
}
const minutesIn = (timeZone: string) => (at: Date) =>
  (clockIn(timeZone, at) - Math.floor(at.getTime() / 1000) * 1000) / 60_000

const start = new Date("2026-01-01T00:00:00Z")
const names = [
  "Asia/Kolkata",
  "America/New_York",
  "Europe/London",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "UTC",
]
const zones = new Map(names.map((name) => [name, zoneOver(minutesIn(name), start, 800)]))
const minute = fc.integer({ min: 0, max: 790 * 1440 }).map((count) => start.getTime() + count * 60_000)

test.prop([fc.constantFrom(...names), minute])(
  "shows the local clock that the tz database does",
  (name, at) => {
    const zone = zones.get(name) ?? []
    expect(localMsOf(zone, at)).toBe(clockIn(name, new Date(at)))
  },
)

test.prop([fc.constantFrom(...names), minute])(
  "finds the first instant at which a clock shows a time",
  (name, at) => {
    const zone = zones.get(name) ?? []
    const local = localMsOf(zone, at)
    const instant = instantOf(zone, local)
    expect(localMsOf(zone, instant)).toBe(local)
    expect(instant).toBeLessThanOrEqual(at)
  },
)

it("knows when clocks change, to the minute, and has one span where they don't", () => {
  expect(zones.get("Asia/Kolkata")).toEqual([{ fromMs: start.getTime(), minutes: 330 }])
  expect(zones.get("America/New_York")?.slice(1, 3)).toEqual([
    { fromMs: Date.parse("2026-03-08T07:00:00Z"), minutes: -240 },
    { fromMs: Date.parse("2026-11-01T06:00:00Z"), minutes: -300 },
  ])
})

it("takes a time that clocks leave out for the moment they are set forward", () => {
  const zone = zones.get("America/New_York") ?? []
  expect(new Date(instantOf(zone, Date.parse("2026-03-08T02:30:00Z")))).toEqual(
    new Date("2026-03-08T07:00:00Z"),
  )
})

it("counts days from 1970 and finds the next open one", () => {
  expect([dayOfDate("1970-01-02"), dateOfDay(1)]).toEqual([1, "1970-01-02"])
  const sunday = dayOfDate("2026-11-22")
  expect(nextOpenDay(sunday, 126, () => false)).toBe(sunday + 1)
  expect(nextOpenDay(sunday, 127, (day) => day < sunday + 3)).toBe(sunday + 3)
  expect(nextOpenDay(sunday, 127, () => true)).toBe(sunday + 366)
})
