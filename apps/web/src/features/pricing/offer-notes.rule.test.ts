import { expect, it } from "vitest"
import { offerConditions } from "./offer-notes.rule.ts"

const money = (minor: number) => `₹${minor / 100}`

it("names each condition, and nothing where there is none", () => {
  const open = { minimumMinor: 0, segment: "everyone", endsAt: null } as const
  expect(offerConditions(open, money)).toBe("")
  const endsAt = new Date("2026-11-30T18:00:00Z")
  expect(offerConditions({ minimumMinor: 49_900, segment: "first-order", endsAt }, money)).toBe(
    "from ₹499, on a first order, until 30 Nov",
  )
})
