import { aDocument, aVariant } from "@haat/domain/search/testing"
import { expect, it } from "vitest"
import { storedOf } from "./product-index.elastic.ts"
import { productIndexMappings } from "./product-index.mapping.ts"

it("knows every field that is written, for of others it would say nothing", () => {
  const { properties = {} } = productIndexMappings
  const stored = storedOf(aDocument({ conversion: 0.5, variants: [aVariant()] }))
  expect(Object.keys(stored).filter((field) => !(field in properties))).toEqual([])
  const ofVariants = properties.variants && "properties" in properties.variants ? properties.variants : {}
  const [variant = {}] = stored.variants
  expect(Object.keys(variant).filter((field) => !(field in (ofVariants.properties ?? {})))).toEqual([])
})
