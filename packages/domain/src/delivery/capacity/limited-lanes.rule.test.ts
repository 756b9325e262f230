import { expect, it } from "vitest"
import { dayOfDate } from "../promise/calendar.rule.ts"
import { reachOf } from "../promise/reach.rule.ts"
import { aHoliday, aLane } from "../testing/network.builder.ts"
import { aCell, aTable } from "../testing/table.builder.ts"
import { fullDaysOf, lanesOfLoad, makeLoadIndex } from "./limited-lanes.rule.ts"

const [small, large, open] = [
  aLane("A", "B", { capacity: 2 }),
  aLane("B", "C", { capacity: 9 }),
  aLane("C", "D"),
]

it("numbers the sets of limited lanes that ways take, the unlimited ones aside", () => {
  const { lanes, loads, loadOf } = makeLoadIndex([small, large, open], [])
  expect(lanes).toEqual([
    { id: small.id, capacity: 2 },
    { id: large.id, capacity: 9 },
  ])
  expect([[open], [small, open], [large, small], [small, large]].map(loadOf)).toEqual([0, 1, 2, 2])
  expect(loads).toEqual([[0], [0, 1]])
})

it("counts a lane that stands still on some day among the limited ones", () => {
  const { lanes, loadOf } = makeLoadIndex([open], [aHoliday("2026-11-20", open.id)])
  expect(lanes).toEqual([{ id: open.id }])
  expect(loadOf([open])).toBe(1)
})

const lanes = [{ id: "feeder", capacity: 3 }, { id: "flight" }]
const table = aTable({
  cellOf: () => aCell({ load: 1 }),
  header: { lanes, loads: [[0, 1]], holidays: [aHoliday("2026-11-21", "flight")] },
})
const load = (parcels: number, day = "2026-11-18") => ({ laneId: "feeder", day, parcels })

it("closes a day when one lane of the set is full or stands still", () => {
  expect(lanesOfLoad(table, 1).map(({ id }) => id)).toEqual(["feeder", "flight"])
  expect([...fullDaysOf(table, [load(2)])(1)]).toEqual([dayOfDate("2026-11-21")])
  expect([...fullDaysOf(table, [load(3), load(4, "2026-11-19")])(1)]).toEqual(
    ["2026-11-18", "2026-11-19", "2026-11-21"].map(dayOfDate),
  )
  expect(fullDaysOf(table, [load(3)])(0).size).toBe(0)
})

it("moves the promise when the day is full, and back when room comes free", () => {
  const now = new Date("2026-11-18T12:00:00+05:30")
  const first = (parcels: number) =>
    reachOf({ table, loads: [load(parcels)], now }, "560001").byWarehouse.get("WH-BLR")?.[0]
  expect(first(2)).toMatchObject({ dispatchOn: "2026-11-18", earliest: "2026-11-19" })
  expect(first(3)).toMatchObject({ dispatchOn: "2026-11-19", earliest: "2026-11-20" })
  expect(first(2)).toMatchObject({ dispatchOn: "2026-11-18" })
})
