import { expect, it } from "vitest"
import { fakeShop, promiseFrom } from "../testing/index.ts"
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

it("takes the service that brings everything where the wanted one can't", async () => {
  const shop = fakeShop({ kettle: 2, "lamp@WH-DEL": 1 })
  const gather = makeGatherFacts(shop.facts)
  const at = (lines: Record<string, number>) =>
    gather({ shopper: shop.fill("v1", 1, lines), pincode: "560098", service: "standard" })
  expect(await at({ kettle: 1 })).toMatchObject({
    ok: true,
    value: { chosen: "express", options: [{ service: "express" }], holds: [{ warehouseId: "WH-BLR" }] },
  })
  expect(await at({ kettle: 3 })).toMatchObject({ error: { code: "NOT_DELIVERABLE" } })
  // The lamp comes by standard only, the kettle by express only.
  expect(await at({ kettle: 1, lamp: 1 })).toMatchObject({
    error: { code: "NOT_DELIVERABLE", skus: ["kettle"] },
  })
})

it("tells goods that lie out of reach from goods that are sold out", async () => {
  const shop = fakeShop({ kettle: 1, "lamp@WH-DEL": 1 })
  const facts = {
    ...shop.facts,
    promises: async () => new Map([["WH-DEL", [promiseFrom("WH-DEL")]]]),
  }
  const at = (lines: Record<string, number>) =>
    makeGatherFacts(facts)({ shopper: shop.fill("v1", 1, lines), pincode: "110001", service: "standard" })
  expect(await at({ kettle: 1 })).toMatchObject({ error: { code: "NOT_DELIVERABLE", skus: ["kettle"] } })
  expect(await at({ lamp: 2 })).toMatchObject({
    error: { code: "OUT_OF_STOCK", lines: [{ sku: "lamp", available: 1 }] },
  })
})
