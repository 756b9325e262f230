import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { settlementSpan } from "./settlement-span.rule.ts"

it("reads today, yesterday and the day before", () => {
  expect(settlementSpan(new Date("2026-03-01T00:05:00.000Z"))).toEqual({
    days: ["2026-02-27", "2026-02-28", "2026-03-01"],
    from: new Date("2026-02-28T00:00:00.000Z"),
    to: new Date("2026-02-28T23:50:00.000Z"),
  })
})

test.prop([fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })])(
  "never asks for what the days it reads might not hold",
  (now) => {
    const { days, from, to } = settlementSpan(now)
    expect(from.getTime() - Date.parse(`${days[0]}T00:00:00.000Z`)).toBe(86_400_000)
    expect(to.getTime()).toBeLessThan(now.getTime())
    expect(now.toISOString().startsWith(days[2] ?? "")).toBe(true)
  },
)
