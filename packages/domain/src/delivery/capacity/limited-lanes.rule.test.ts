import { expect, it } from "vitest"
import type { Lane } from "../network/network.model.ts"
import { dayOfDate } from "../promise/calendar.rule.ts"
import { reachOf } from "../promise/reach.rule.ts"
import { aHoliday, aLane, aNetwork } from "../testing/network.builder.ts"
import { aCell, aTable } from "../testing/table.builder.ts"
import { fullDaysOf, lanesOfLoad, makeLoadIndex } from "./limited-lanes.rule.ts"

const [small, large, last, open] = [
  aLane("A", "B", { capacity: 2 }),
  aLane("B", "C", { capacity: 9 }),
  aLane("C", "CL-560", { capacity: 5 }),
  aLane("C", "D"),
]
const { clusters } = aNetwork()
const indexOf = (lanes: readonly Lane[], holidays = [] as readonly ReturnType<typeof aHoliday>[]) =>
  makeLoadIndex({ couriers: [], lanes, holidays, clusters })

it("numbers the sets of limited lanes that ways take, the unlimited ones aside", () => {
  const { lanes, loads, ends, loadOf } = indexOf([small, large, open, last])
  expect(lanes.map(({ capacity }) => capacity)).toEqual([2, 9, 5])
  const ways = [[open], [small, open], [large, small], [small, large], [small, last], [last]]
  expect(ways.map(loadOf).map(({ load }) => load)).toEqual([0, 1, 2, 2, 1, 0])
  expect(ways.map(loadOf).map(({ end }) => end)).toEqual([0, 0, 0, 0, 1, 1])
  expect([loads, ends]).toEqual([
    [[0], [0, 1]],
    [[2], [], []],
  ])
})

it("takes a last lane that a cell can't tell apart into the set", () => {
  const many = Array.from({ length: 9 }, (_, index) => aLane(`N${index}`, "CL-560", { capacity: 1 }))
  const { loads, loadOf } = indexOf(many)
  expect(many.map((lane) => loadOf([lane]).end)).toEqual([1, 2, 3, 4, 5, 6, 7, 0, 0])
  expect(loads).toEqual([[7], [8]])
})

it("counts a lane that stands still on some day among the limited ones", () => {
  const { lanes, loadOf } = indexOf([open], [aHoliday("2026-11-20", open.id)])
  expect(lanes).toEqual([{ id: open.id }])
  expect(loadOf([open])).toEqual({ load: 1, end: 0 })
})

it("counts a courier that takes only so many once on each way it carries on, whatever its lanes", () => {
  const couriers = [
    { id: "SADAK", name: "Sadak", mode: "surface", capacity: 40 } as const,
    { id: "VAYU", name: "Vayu", mode: "air" } as const,
  ]
  const flight = aLane("C", "D", { mode: "air" })
  const index = makeLoadIndex({ couriers, lanes: [small, open, flight, last], holidays: [], clusters })
  expect(index.lanes.at(-1)).toEqual({ id: "courier SADAK", capacity: 40 })
  const ways = [[flight], [open], [small, open], [open, last]]
  expect(ways.map(index.loadOf)).toEqual([
    { load: 0, end: 0 },
    { load: 1, end: 0 },
    { load: 2, end: 0 },
    { load: 1, end: 1 },
  ])
  expect(index.loads).toEqual([[2], [0, 2]])
})

const lanes = [{ id: "feeder", capacity: 3 }, { id: "flight" }]
const table = aTable({
  cellOf: () => aCell({ load: 1, end: 1 }),
  header: { lanes, loads: [[0]], ends: [[1]], holidays: [aHoliday("2026-11-21", "flight")] },
})
const way = { load: 1, end: 1 }
const load = (parcels: number, day = "2026-11-18") => ({ laneId: "feeder", day, parcels })

it("closes a day when one lane of the set is full or stands still", () => {
  expect(lanesOfLoad(table, way, 0).map(({ id }) => id)).toEqual(["feeder", "flight"])
  expect([...fullDaysOf(table, [load(2)])(way, 0)]).toEqual([dayOfDate("2026-11-21")])
  expect([...fullDaysOf(table, [load(3), load(4, "2026-11-19")])(way, 0)]).toEqual(
    ["2026-11-18", "2026-11-19", "2026-11-21"].map(dayOfDate),
  )
  expect(fullDaysOf(table, [load(3)])({ load: 0, end: 0 }, 0).size).toBe(0)
})

it("moves the promise when the day is full, and back when room comes free", () => {
  const now = new Date("2026-11-18T12:00:00+05:30")
  const first = (parcels: number) =>
    reachOf({ table, loads: [load(parcels)], now }, "560001").byWarehouse.get("WH-BLR")?.[0]
  expect(first(2)).toMatchObject({ dispatchOn: "2026-11-18", earliest: "2026-11-19" })
  expect(first(3)).toMatchObject({ dispatchOn: "2026-11-19", earliest: "2026-11-20" })
  expect(first(2)).toMatchObject({ dispatchOn: "2026-11-18" })
})
