import { probeCategoryId, probeSku, probeWarehouseId } from "@haat/domain/search"
import { aDocument, aQuery, aReach, aVariant, worldPlan } from "@haat/domain/search/testing"
import { until } from "@haat/platform/clock"
import { afterAll, beforeAll, expect, it } from "vitest"
import { makeProductIndex } from "../product-index.elastic.ts"
import { ownIndex } from "../testing/own-index.ts"
import { makeProbeIndex } from "./probe-index.elastic.ts"

const { elastic, names, open, drop } = ownIndex("products-probed")
const index = makeProductIndex(elastic, names)
const probe = makeProbeIndex(elastic, names)

beforeAll(open)
afterAll(drop)

const stocked = (version: number, stockedIn: readonly string[]) =>
  aDocument({
    productId: probeSku,
    version,
    title: "",
    brand: "",
    categoryId: probeCategoryId,
    categoryPath: [],
    categoryNames: [],
    facets: [],
    variants: [aVariant({ sku: probeSku, stockedIn })],
  })

it("finds the probe while it is stocked, and no shopper ever does: neither listed nor counted as out of reach", async () => {
  await probe.putProbe(stocked(1, [probeWarehouseId]))
  await until("the probe is found", () => probe.finds(probeSku))
  const shopper = worldPlan(aQuery(), aReach({ "WH-BLR": "2026-11-19" }))
  const seen = await index.search(shopper)
  expect([seen.total, seen.unreachable, seen.hits.length]).toEqual([0, 0, 0])
  const suggested = await index.suggest("h", { limit: 5, warehouseIds: ["WH-BLR"] })
  expect(suggested.products).toEqual([])
  await probe.putProbe(stocked(2, []))
  await until("the probe is gone", async () => !(await probe.finds(probeSku)))
})
