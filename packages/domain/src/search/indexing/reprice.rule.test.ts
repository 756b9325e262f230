import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { aCategory, aDepartment, aProduct, aStock } from "../testing/catalog.builder.ts"
import type { SourceProduct, SourceStock } from "./index-document.model.ts"
import { documentOf } from "./index-document.rule.ts"
import { repriced } from "./reprice.rule.ts"

const factsOf = (product: SourceProduct, stock: readonly SourceStock[]) => ({
  product,
  categories: new Map([aDepartment(), aCategory()].map((one) => [one.id, one])),
  variantKeys: new Set(["color", "size"]),
  stock: new Map(stock.map((one) => [one.sku, one])),
})

const at = (revision: number, prices: readonly number[]): SourceProduct => {
  const product = aProduct({ revision, rating: { average: revision, count: revision } })
  const variants = product.variants.map((variant, index) => ({
    ...variant,
    offer: { priceMinor: prices[index] ?? 0, mrpMinor: 300_000 },
  }))
  return { ...product, variants }
}
const pricesOf = ({ id, revision, rating, variants }: SourceProduct) => ({
  productId: id,
  revision,
  rating,
  prices: variants.map(({ sku, offer }) => ({ sku, ...offer })),
})

const anyPrices = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 2, maxLength: 2 })
const anyRevision = fc.integer({ min: 1, max: 5 })
const anyStock = fc.nat({ max: 9 }).map((revision) => [aStock("S-RED-8", { "WH-A": revision % 2 }, revision)])

test.prop([anyRevision, anyPrices, anyRevision, anyPrices, anyStock, anyStock])(
  "is what a whole new reading would be, or no news",
  (heldAt, before, nowAt, now, stockBefore, stockNow) => {
    const held = documentOf(factsOf(at(heldAt, before), stockBefore))
    const truth = at(nowAt, now)
    const priceOnly = new Set([2, 3, 4, 5])
    const facts = factsOf(truth, stockNow)
    const next = repriced(held, { truth: pricesOf(truth), priceOnly, stock: facts.stock })
    if (nowAt > heldAt) expect(next).toEqual(documentOf(facts))
    else expect(next).toBeNull()
  },
)

it("is read anew when a revision between isn't known to be about prices alone", () => {
  const held = documentOf(factsOf(at(1, [10, 20]), []))
  const news = { truth: pricesOf(at(4, [11, 21])), stock: new Map() }
  expect(repriced(held, { ...news, priceOnly: new Set([2, 4]) })).toBe("anew")
  expect(repriced(held, { ...news, priceOnly: new Set([2, 3, 4]) })).not.toBe("anew")
})

it("is read anew when there are other variants than the index knows", () => {
  const held = documentOf(factsOf(at(1, [10, 20]), []))
  const { prices, ...truth } = pricesOf(at(2, [11, 21]))
  const news = { priceOnly: new Set([2]), stock: new Map() }
  expect(repriced(held, { ...news, truth: { ...truth, prices: prices.slice(1) } })).toBe("anew")
  const more = [...prices, { sku: "S-NEW", priceMinor: 1, mrpMinor: 1 }]
  expect(repriced(held, { ...news, truth: { ...truth, prices: more } })).toBe("anew")
})

it("is read anew when the index is too far behind to be looked through", () => {
  const held = documentOf(factsOf(at(1, [10, 20]), []))
  const truth = pricesOf(at(1_000_000_000, [11, 21]))
  expect(repriced(held, { truth, priceOnly: new Set(), stock: new Map() })).toBe("anew")
})
