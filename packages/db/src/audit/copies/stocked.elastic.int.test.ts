import { aDocument } from "@haat/domain/search/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it } from "vitest"
import { indexNames } from "../../search/index-names.mapping.ts"
import { ensureProductIndex } from "../../search/index-versions.elastic.ts"
import { makeProductIndex } from "../../search/product-index.elastic.ts"
import { createElastic, createMysql } from "../../shared/index.ts"
import { strayStocked } from "./stocked.elastic.ts"

const mysql = createMysql({ poolSize: 2 })
const elastic = createElastic()
const names = indexNames("products-audited")

beforeAll(() => ensureProductIndex(elastic, names))
afterAll(async () => {
  await elastic.indices.delete({ index: Object.keys(await elastic.indices.getAlias({ name: names.live })) })
  await elastic.close()
  await mysql.close()
})

type Shelf = { readonly units: number; readonly movedSecondsAgo: number; readonly indexed: readonly string[] }

/** A product whose stock in MySQL and whose places in the index are as told. */
const product = async ({ units, movedSecondsAgo, indexed }: Shelf): Promise<string> => {
  const sku = `AUDIT-${newId()}`
  await mysql.change(
    "INSERT INTO inventory_stock (sku, warehouse_id, bucket, on_hand, reserved, version) VALUES (?, 'WH-BLR', 0, ?, 0, 1)",
    [sku, units],
  )
  await mysql.change(
    `INSERT INTO inventory_movement (sku, warehouse_id, bucket, kind, d_on_hand, d_reserved, d_allocated, ref_type, ref_id, at)
     VALUES (?, 'WH-BLR', 0, 'COUNT', ?, 0, 0, 'test', ?, UTC_TIMESTAMP(3) - INTERVAL ${movedSecondsAgo} SECOND)`,
    [sku, units, sku],
  )
  const variants = [{ sku, priceMinor: 100, mrpMinor: 100, facets: [], stockedIn: indexed }]
  const document = aDocument({ productId: newId(), variants })
  await makeProductIndex(elastic, names).apply([{ kind: "put", document }])
  return sku
}

it("finds products that the index shows where MySQL has none, and hides where it has some, once their stock lies still", async () => {
  const still = { movedSecondsAgo: 600 }
  const [sound, gone, hidden, moving] = [
    await product({ ...still, units: 5, indexed: ["WH-BLR"] }),
    await product({ ...still, units: 0, indexed: ["WH-BLR"] }),
    await product({ ...still, units: 5, indexed: [] }),
    await product({ movedSecondsAgo: 1, units: 0, indexed: ["WH-BLR"] }),
  ]
  await elastic.indices.refresh({ index: names.live })
  const found = new Map((await strayStocked({ elastic, sql: mysql, names })).map((row) => [row.sku, row]))
  expect(found.get(gone)).toMatchObject({ index: "WH-BLR", stock: "" })
  expect(found.get(hidden)).toMatchObject({ index: "", stock: "WH-BLR" })
  expect([found.has(sound), found.has(moving)]).toEqual([false, false])
})

it("says nothing, and fails, where there is no index to look at", async () => {
  const nowhere = { ...names, live: "haat_test-no-such-index" }
  await expect(strayStocked({ elastic, sql: mysql, names: nowhere })).rejects.toThrow("index_not_found")
})
