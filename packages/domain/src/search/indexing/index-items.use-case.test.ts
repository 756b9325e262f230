import { expect, it } from "vitest"
import { aStock } from "../testing/catalog.builder.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { stockRoom } from "./index-document.rule.ts"
import { makeIndexItems } from "./index-items.use-case.ts"
import { makeKnownStock } from "./known-stock.rule.ts"

it("reads items of which the index isn't known to hold that revision, each once, and says which", async () => {
  const known = makeKnownStock()
  const document = aDocument({
    productId: "P1",
    version: 3 * stockRoom + 2,
    variants: [aVariant({ sku: "A" })],
  })
  known.keep([document], new Map([["A", aStock("A", {}, 2)]]))
  const read: (readonly string[])[] = []
  const index = makeIndexItems({ known, indexProducts: async (ids) => void read.push(ids) })
  const change = (productId: string, revision: number) => ({ productId, revision })
  expect(await index([change("P1", 2), change("P1", 3)])).toEqual(new Set())
  expect(read).toEqual([])
  expect(await index([change("P1", 3), change("P1", 4), change("P2", 1), change("P2", 2)])).toEqual(
    new Set(["P1", "P2"]),
  )
  expect(read).toEqual([["P1", "P2"]])
})
