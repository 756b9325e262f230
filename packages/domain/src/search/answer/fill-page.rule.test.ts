import { expect, it } from "vitest"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { worldPlan } from "../testing/world.builder.ts"
import { fillPage } from "./fill-page.rule.ts"

const reach = aReach({ "WH-BLR": "2026-11-19" })
const hits = Array.from({ length: 6 }, (_, at) => ({
  document: aDocument({
    productId: `P-${at}`,
    title: `Kettle ${at}`,
    variants: [aVariant({ sku: `S-${at}` })],
  }),
  marked: null,
  band: 0,
  score: 6 - at,
  token: () => `after-${at}`,
}))
const fill = (soldOut: readonly string[], size: number) => {
  const plan = { ...worldPlan(aQuery({ pageSize: 3 }), reach), size }
  const facts = { plan, pageSize: 3, reach, soldOut: new Set(soldOut) }
  const all = hits.slice(0, size)
  return fillPage({ answer: { hits: all, total: 6 }, listing: { ordered: all, from: 0 }, ...facts })
}
const ids = (page: ReturnType<typeof fillPage>) => page.hits.map(({ productId }) => productId)

it("fills up for what sold out, and goes on after the last one it took", () => {
  const page = fill(["S-1"], 5)
  expect(ids(page)).toEqual(["P-0", "P-2", "P-3"])
  expect(page).toMatchObject({ dropped: 1, goesOn: { listed: [], after: "after-3" } })
})

it("ends where the index has no more", () => {
  expect(fill(["S-0", "S-1", "S-2", "S-3"], 9)).toMatchObject({ dropped: 3, goesOn: null })
})
