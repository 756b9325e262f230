import { expect, it } from "vitest"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { makeAskSoldOut, showable } from "./ask-sold-out.use-case.ts"

it("names what may stand on a card: variants that fit and stand somewhere", () => {
  const variants = [
    aVariant({ sku: "SKU-1" }),
    aVariant({ sku: "SKU-2", stockedIn: [] }),
    aVariant({ sku: "SKU-3", priceMinor: 900_00 }),
  ]
  const price = { minMinor: 0, maxMinor: 500_00 }
  expect(showable([{ document: aDocument({ variants }) }], { facets: [], price })).toEqual(["SKU-1"])
})

it("asks nobody about nothing", async () => {
  const ask = makeAskSoldOut({
    stock: { soldOut: () => Promise.reject(new Error("asked")) },
    onHintAway: (error) => {
      throw error
    },
  })
  expect(await ask([])).toEqual(new Set())
})

it("takes the index's word where nobody can say", async () => {
  const faults: unknown[] = []
  const ask = makeAskSoldOut({
    stock: { soldOut: () => Promise.reject(new Error("Redis is away")) },
    onHintAway: (error) => faults.push(error),
  })
  expect(await ask(["SKU-1"])).toEqual(new Set())
  expect(faults).toHaveLength(1)
})
