import { expect, it } from "vitest"
import { worthOffering } from "./worth-offering.rule.ts"

const option = (service: "standard" | "express", earliest: string, latest: string) => ({
  service,
  earliest,
  latest,
})
const standard = option("standard", "2026-11-20", "2026-11-21")

it("offers express that begins or ends earlier than standard", () => {
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
