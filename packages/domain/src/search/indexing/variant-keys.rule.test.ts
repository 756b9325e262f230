import { expect, it } from "vitest"
import { aCategory } from "../testing/catalog.builder.ts"
import { splitToken, tokenOf, variantKeysOf } from "./variant-keys.rule.ts"

it("gathers the options of all categories", () => {
  const categories = [
    aCategory({ variantOptions: ["color", "size"] }),
    aCategory({ variantOptions: ["color", "storage"] }),
  ]
  expect([...variantKeysOf(categories)]).toEqual(["color", "size", "storage"])
})

it("splits a token at its first equals sign", () => {
  expect(splitToken(tokenOf("fit", "a=b"))).toEqual({ key: "fit", value: "a=b" })
})
