import { expect, it } from "vitest"
import { aStock } from "../../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../../testing/document.builder.ts"
import { makeKnownStock } from "./known-stock.rule.ts"

const of = (...skus: string[]) => [aDocument({ variants: skus.map((sku) => aVariant({ sku })) })]
const at = (sku: string, revision: number) => new Map([[sku, aStock(sku, {}, revision)]])

it("knows what was taken, up to the revision it was taken with, and never less than before", () => {
  const known = makeKnownStock()
  expect(known.holds({ sku: "A", revision: 0 })).toBe(false)
  known.keep(of("A"), at("A", 5))
  known.keep(of("A"), at("A", 3))
  const revisions = [4, 5, 6, null]
  expect(revisions.map((revision) => known.holds({ sku: "A", revision }))).toEqual([true, true, false, false])
})

it("forgets what was taken longest ago", () => {
  const known = makeKnownStock(2)
  for (const sku of ["A", "B", "A", "C"]) known.keep(of(sku), at(sku, 1))
  const skus = ["A", "B", "C"]
  expect(skus.map((sku) => known.holds({ sku, revision: 1 }))).toEqual([true, false, true])
})
