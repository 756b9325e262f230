import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { splitTenders } from "./split-tenders.rule.ts"
import type { Funds } from "./tender.model.ts"

const fund = (accountId: string, availableMinor: number, kind: Funds["kind"] = "gift-card"): Funds => ({
  accountId,
  kind,
  label: accountId,
  availableMinor,
})
const amounts = (total: number, funds: readonly Funds[]) =>
  splitTenders(total, funds).map(({ accountId, amountMinor }) => [accountId, amountMinor])

it("spends rewards first, then cards as given, and no more than the total", () => {
  const funds = [fund("g1", 300), fund("g2", 900), fund("r", 200, "rewards")]
  expect(amounts(600, funds)).toEqual([
    ["r", 200],
    ["g1", 300],
    ["g2", 100],
  ])
  expect(amounts(0, funds)).toEqual([])
})

it("counts a card named twice once and an empty one not at all", () => {
  expect(amounts(900, [fund("g1", 300), fund("g1", 300), fund("g2", 0), fund("g3", -5)])).toEqual([
    ["g1", 300],
  ])
})

test.prop([fc.nat(), fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.nat()), { maxLength: 6 })])(
  "never exceeds the total or an account",
  (total, given) => {
    const funds = given.map(([id, available]) => fund(id, available))
    const parts = splitTenders(total, funds)
    expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBeLessThanOrEqual(total)
    for (const part of parts) {
      expect(part.amountMinor).toBeGreaterThan(0)
      expect(
        funds.some(
          ({ accountId, availableMinor }) =>
            accountId === part.accountId && availableMinor >= part.amountMinor,
        ),
      ).toBe(true)
    }
  },
)
