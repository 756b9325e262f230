import { expect, it } from "vitest"
import { offeredOf, soonestOf, worthOffering } from "./worth-offering.rule.ts"

const option = (service: "standard" | "express", earliest: string, latest: string) => ({
  service,
  earliest,
  latest,
})
const standard = option("standard", "2026-11-20", "2026-11-21")

it("offers express that ends earlier than standard, or as early and may begin earlier", () => {
  for (const express of [
    option("express", "2026-11-19", "2026-11-20"),
    option("express", "2026-11-19", "2026-11-21"),
    option("express", "2026-11-20", "2026-11-20"),
  ])
    expect(worthOffering([standard, express])).toEqual([standard, express])
})

it("offers no express on standard's dates or later", () => {
  for (const express of [
    option("express", "2026-11-20", "2026-11-21"),
    option("express", "2026-11-20", "2026-11-22"),
    option("express", "2026-11-19", "2026-11-22"),
    option("express", "2026-11-21", "2026-11-21"),
  ])
    expect(worthOffering([express, standard])).toEqual([standard])
})

it("leaves a lone service alone", () => {
  const express = option("express", "2026-11-21", "2026-11-22")
  expect(worthOffering([express])).toEqual([express])
  expect(worthOffering([standard])).toEqual([standard])
  expect(worthOffering([])).toEqual([])
})

it("chooses by the last day, then the first, the fee and the warehouse", () => {
  const from = (warehouseId: string, days: readonly [string, string], feeMinor = 4900) => ({
    ...option("standard", ...days),
    ...{ warehouseId, feeMinor },
  })
  const wide = from("A", ["2026-11-22", "2026-11-24"], 0)
  const narrow = from("B", ["2026-11-23", "2026-11-23"])
  expect(soonestOf([wide, narrow])).toBe(narrow)
  expect(soonestOf([narrow, from("C", ["2026-11-22", "2026-11-23"], 9900)])?.warehouseId).toBe("C")
  expect(soonestOf([narrow, from("C", ["2026-11-23", "2026-11-23"], 100)])?.warehouseId).toBe("C")
  expect(soonestOf([from("C", ["2026-11-23", "2026-11-23"]), narrow])?.warehouseId).toBe("B")
  const express = { ...narrow, service: "express" as const, feeMinor: 100 }
  expect(offeredOf([express, narrow])).toEqual([narrow])
  expect(offeredOf([express, wide])).toEqual([wide, express])
  expect(soonestOf([])).toBeNull()
})
