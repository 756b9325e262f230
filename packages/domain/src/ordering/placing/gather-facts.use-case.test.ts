import { expect, it } from "vitest"
import { fakeShop } from "../testing/index.ts"
import { makeGatherFacts } from "./gather-facts.use-case.ts"

it("refuses with the first thing that stands in the way", async () => {
  const shop = fakeShop({ kettle: 1 })
  const gather = makeGatherFacts(shop.facts)
  const at = (lines: Record<string, number>, pincode = "560001") =>
    gather({ shopper: shop.fill("v1", 1, lines), pincode, service: "standard" })
  expect(await at({})).toMatchObject({ error: { code: "EMPTY_CART" } })
  expect(await at({ withdrawn: 1 })).toMatchObject({ error: { code: "SKU_WITHDRAWN" } })
  expect(await at({ kettle: 1 }, "999999")).toMatchObject({ error: { code: "NOT_DELIVERABLE" } })
  expect(await at({ kettle: 2 })).toMatchObject({ error: { code: "OUT_OF_STOCK" } })
  expect(await at({ kettle: 1 })).toMatchObject({
    ok: true,
    value: { holds: [{ sku: "kettle", quantity: 1 }] },
  })
})
