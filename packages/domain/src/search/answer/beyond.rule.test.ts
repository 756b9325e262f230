import { expect, it } from "vitest"
import { aDocument, aVariant } from "../testing/index.ts"
import { beyondHit } from "./beyond.rule.ts"

const document = aDocument({
  title: "Yak Wool Cap",
  variants: [
    aVariant({ sku: "GONE", priceMinor: 100_00, stockedIn: [] }),
    aVariant({ sku: "FAR", priceMinor: 300_00, stockedIn: ["WH-GAU"] }),
    aVariant({ sku: "NEAR", priceMinor: 200_00, stockedIn: ["WH-GAU"] }),
  ],
})
const hit = { document, marked: null }
const plan = { facets: [], price: null }

it("shows the cheapest variant in stock, and promises nothing", () => {
  const shown = beyondHit(hit, { plan, soldOut: new Set() })
  expect(shown).toMatchObject({ sku: "NEAR", priceMinor: 200_00, title: "Yak Wool Cap" })
  expect(shown).not.toHaveProperty("promise")
})

it("leaves out what sold out since, and what doesn't fit", () => {
  expect(beyondHit(hit, { plan, soldOut: new Set(["NEAR"]) })).toMatchObject({ sku: "FAR" })
  expect(beyondHit(hit, { plan, soldOut: new Set(["NEAR", "FAR"]) })).toBeNull()
  const dear = { facets: [], price: { minMinor: 250_00, maxMinor: null } }
  expect(beyondHit(hit, { plan: dear, soldOut: new Set() })).toMatchObject({ sku: "FAR" })
})
