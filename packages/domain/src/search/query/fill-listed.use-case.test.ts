import { expect, it } from "vitest"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { makeFillListed } from "./fill-listed.use-case.ts"
import type { IndexHit } from "./index-query.model.ts"
import { planQuery } from "./plan-query.rule.ts"

const reach = aReach({ "WH-BLR": "2026-11-19" })
const plan = planQuery({
  query: aQuery({ pageSize: 2 }),
  text: "",
  band: "exact",
  reach,
  today: "2026-11-18",
  variantKeys: new Set(),
  reserve: 2,
})

/** Each in two variants, the first of them the cheaper. */
const hits = ["A", "B", "C", "D"].map(
  (name): IndexHit => ({
    document: aDocument({
      productId: name,
      variants: [aVariant({ sku: `${name}-1` }), aVariant({ sku: `${name}-2`, priceMinor: 200_00 })],
    }),
    marked: null,
    band: 0,
    score: 1,
    token: () => name,
  }),
)

const fill = async (soldOut: readonly string[]) => {
  const asked: (readonly string[])[] = []
  const listed = makeFillListed({
    soldOutOf: async (skus) => {
      asked.push(skus)
      return new Set(skus.filter((sku) => soldOut.includes(sku)))
    },
  })
  const page = await listed({ plan, answer: { hits, total: 4 } }, { pageSize: 2, reach })
  return { asked, shown: page.hits.map(({ sku }) => sku), dropped: page.dropped }
}

it("asks for what the cards show and nothing else while all of that is there", async () => {
  expect(await fill(["A-2", "C-1"])).toEqual({ asked: [["A-1", "B-1"]], shown: ["A-1", "B-1"], dropped: 0 })
})

it("shows another variant where the shown one sold out, and asks for that one, too", async () => {
  const { asked, shown } = await fill(["A-1"])
  expect(asked[1]).toEqual(["A-2", "B-2", "C-1", "C-2", "D-1", "D-2"])
  expect(shown).toEqual(["A-2", "B-1"])
})

it("fills up with what hasn't sold out either", async () => {
  expect(await fill(["A-1", "A-2", "C-1", "C-2"])).toMatchObject({ shown: ["B-1", "D-1"], dropped: 1 })
})
