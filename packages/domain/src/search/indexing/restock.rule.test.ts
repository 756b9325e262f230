import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { aCategory, aDepartment, aProduct, aStock } from "../testing/catalog.builder.ts"
import type { SourceStock } from "./index-document.model.ts"
import { documentOf } from "./index-document.rule.ts"
import { restocked } from "./restock.rule.ts"

const facts = (stock: readonly SourceStock[]) => ({
  product: aProduct(),
  categories: new Map([aDepartment(), aCategory()].map((one) => [one.id, one])),
  variantKeys: new Set(["color", "size"]),
  stock: new Map(stock.map((one) => [one.sku, one])),
})

const anyStock = (sku: string) =>
  fc
    .tuple(fc.nat({ max: 9 }), fc.dictionary(fc.constantFrom("WH-A", "WH-B", "WH-C"), fc.nat({ max: 2 })))
    .map(([revision, available]) => aStock(sku, available, revision))
const anyStocks = fc.tuple(anyStock("S-RED-8"), anyStock("S-BLU-9"))

test.prop([anyStocks, anyStocks])("is what a whole new reading would be, or no news", (before, now) => {
  const held = documentOf(facts(before))
  const wanted = documentOf(facts(now))
  const patched = restocked(held, facts(now).stock)
  if (wanted.version > held.version) expect(patched).toEqual(wanted)
  else expect(patched).toBeNull()
})

it("leaves the item revision alone, so a newer item still wins", () => {
  const held = documentOf(facts([]))
  const patched = restocked(held, facts([aStock("S-RED-8", { "WH-A": 1 }, 999)]).stock)
  const newer = documentOf({ ...facts([]), product: aProduct({ revision: 4 }) })
  expect(patched?.version).toBeLessThan(newer.version)
})
