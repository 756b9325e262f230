import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { mysqlAvailability } from "./availability.mysql.ts"
import { mysqlCounts } from "./counts.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())

it("answers thousands of SKUs in the order asked", async () => {
  const known = `SKU-${newId()}`
  await mysqlCounts(mysql).book({ sku: known, refId: "r1", counts: [{ warehouseId: "WH-BLR", count: 3 }] })
  const skus = [...Array.from({ length: 1500 }, () => newId()), known]
  const levels = await mysqlAvailability(mysql).of(skus)
  expect(levels.map(({ sku }) => sku)).toEqual(skus)
  expect(levels.at(-1)).toEqual({
    sku: known,
    revision: 1,
    warehouses: [{ warehouseId: "WH-BLR", available: 3 }],
  })
})

it("tells SKUs apart by case", async () => {
  const sku = `sku-${newId()}`
  await mysqlCounts(mysql).book({ sku, refId: "r1", counts: [{ warehouseId: "WH-BLR", count: 3 }] })
  const [upper] = await mysqlAvailability(mysql).of([sku.toUpperCase()])
  expect(upper?.warehouses).toEqual([])
})

it("walks through all SKUs page by page, each with all its warehouses", async () => {
  const prefix = `PAGE-${newId()}`
  const skus = ["-a", "-b", "-c", "-d", "-e"].map((end) => prefix + end)
  for (const sku of skus)
    await mysqlCounts(mysql).book({
      ...{ sku, refId: "r1" },
      counts: ["WH-BLR", "WH-MAA"].map((warehouseId) => ({ warehouseId, count: 2 })),
    })
  const seen: (readonly [string, number])[] = []
  for (let after = prefix; seen.length < skus.length; after = seen.at(-1)?.[0] ?? "") {
    const levels = await mysqlAvailability(mysql).page(after, 2)
    expect(levels.length).toBeGreaterThan(0)
    const own = levels.filter(({ sku }) => sku.startsWith(prefix))
    seen.push(...own.map(({ sku, warehouses }) => [sku, warehouses.length] as const))
  }
  expect(seen).toEqual(skus.map((sku) => [sku, 2]))
})
