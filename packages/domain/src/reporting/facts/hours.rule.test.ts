import { expect, it } from "vitest"
import { hourOf, hoursBetween } from "./hours.rule.ts"

const at = (text: string) => new Date(`2026-11-22T${text}:00.000Z`)

it("cuts to the hour and lists each hour it touches", () => {
  expect(hourOf(at("10:59"))).toEqual(at("10:00"))
  expect(hoursBetween(at("10:30"), at("12:00"))).toEqual([at("10:00"), at("11:00")])
  expect(hoursBetween(at("10:30"), at("12:01"))).toHaveLength(3)
})

it("has no hours backwards and an end forwards", () => {
  expect(hoursBetween(at("12:00"), at("10:00"))).toEqual([])
  expect(hoursBetween(new Date(0), at("10:00"))).toHaveLength(31 * 24)
})
