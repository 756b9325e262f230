import { expect, it } from "vitest"
import { aHoliday, aLane, aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { applyEdits, rowsOf } from "./apply-edits.rule.ts"
import type { NetworkEdit } from "./network-edit.model.ts"

const checks = { knowsZone: (zone: string) => zone === "Asia/Kolkata", weigh: relaxedWeights }
const apply = (...edits: NetworkEdit[]) => applyEdits(aNetwork(), edits, checks)
const problemsOf = (...edits: NetworkEdit[]) => {
  const applied = apply(...edits)
  return applied.ok ? [] : applied.error.problems
}
const slower = aLane("HUB-BLR", "HUB-MAA", { hours: 20 })

it("puts, replaces and removes rows, and says how they were", () => {
  const applied = apply(
    { kind: "lane", put: slower },
    { kind: "holiday", remove: "2026-12-25 all" },
    { kind: "holiday", put: aHoliday("2027-01-14", "Karnataka") },
  )
  expect(
    applied.ok &&
      applied.value.changes.map(({ key, before, after }) => [key, before !== null, after !== null]),
  ).toEqual([
    ["HUB-BLR>HUB-MAA:surface", true, true],
    ["2026-12-25 all", true, false],
    ["2027-01-14 Karnataka", false, true],
  ])
  expect(applied.ok && rowsOf(applied.value.network, "holiday")).toEqual([
    aHoliday("2027-01-14", "Karnataka"),
  ])
})

it("calls it no change when a row is as it was, or wasn't there anyway", () => {
  const standing = aNetwork().lanes[1]
  const applied = apply(...(standing ? [{ kind: "lane" as const, put: { ...standing } }] : []), {
    kind: "hub",
    remove: "HUB-XXX",
  })
  expect(applied).toMatchObject({ ok: true, value: { changes: [] } })
})

it("lets edits lean on each other, whatever their order", () => {
  const hub = { id: "HUB-GOI", name: "Panaji", state: "Goa", latitude: 15.49, longitude: 73.83, air: false }
  const edits: NetworkEdit[] = [
    { kind: "lane", put: aLane("HUB-BLR", "HUB-GOI") },
    { kind: "hub", put: hub },
  ]
  expect(apply(...edits).ok).toBe(true)
})

it("refuses to take away what is still needed, and says by whom", () => {
  const problems = problemsOf({ kind: "hub", remove: "HUB-MAA" })
  expect(problems.map(({ problem }) => problem)).toContain("lane HUB-MAA>CL-600:surface needs HUB-MAA")
  expect(problems.every(({ edit }) => edit === 0)).toBe(true)
  const all = aNetwork().lanes.filter(({ from, to }) => from === "HUB-MAA" || to === "HUB-MAA")
  const removals = all.map(({ id }): NetworkEdit => ({ kind: "lane", remove: id }))
  expect(problemsOf({ kind: "hub", remove: "HUB-MAA" }, ...removals)).toEqual([])
})

it("refuses one row given twice", () => {
  expect(problemsOf({ kind: "lane", put: slower }, { kind: "lane", remove: slower.id })).toMatchObject([
    { edit: 1, hint: "keep one of them" },
  ])
})
