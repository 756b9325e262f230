import { expect, it } from "vitest"
import { aLane } from "../testing/network.builder.ts"
import { cellOf } from "./way-cell.rule.ts"

const facts = {
  courierOrdinal: new Map([
    ["SADAK", 0],
    ["VAYU", 1],
  ]),
  loadOf: (way: readonly unknown[]) => ({ load: way.length, end: 1 }),
}

it("sums hours and cost, dispatches when all lanes run and delivers when the last one does", () => {
  const way = [
    aLane("A", "B", { hours: 3, workingDays: 0b0111110 }),
    aLane("B", "C", { hours: 9, workingDays: 0b1111111, courierId: "VAYU" }),
  ]
  expect(cellOf(way, facts)).toEqual({
    hours: 12,
    courier: 1,
    costClass: 0,
    cutOffQuarter: 72,
    dispatchDays: 0b0111110,
    deliveryDays: 0b1111111,
    load: 2,
    end: 1,
  })
})

it("promises nothing without a way, or along one that never runs", () => {
  expect(cellOf([], facts)).toBeNull()
  expect(cellOf([aLane("A", "B", { workingDays: 0 })], facts)).toBeNull()
  const [weekdays, weekend] = [
    aLane("A", "B", { workingDays: 0b0111110 }),
    aLane("B", "C", { workingDays: 1 }),
  ]
  expect(cellOf([weekdays, weekend, aLane("C", "D")], facts)).toBeNull()
})

it("asks the fee that covers the cost, the highest where none does", () => {
  const classOf = (costMinor: number) => cellOf([aLane("A", "B", { costMinor })], facts)?.costClass
  expect([2900, 2901, 24_900, 9_000_000].map(classOf)).toEqual([0, 1, 8, 8])
})
