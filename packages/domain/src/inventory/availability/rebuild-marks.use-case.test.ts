import { expect, it } from "vitest"
import { fakeMarks, fakeStock } from "../testing/index.ts"
import { makeRebuildMarks } from "./rebuild-marks.use-case.ts"

it("walks through all SKUs and counts the sold-out ones", async () => {
  const { counts, availability } = fakeStock()
  const marks = fakeMarks()
  const skus = Array.from({ length: 4500 }, (_, index) => `SKU-${String(index).padStart(5, "0")}`)
  for (const [index, sku] of skus.entries()) {
    await counts.book({ sku, refId: "r1", counts: [{ warehouseId: "WH-BLR", count: index % 2 }] })
  }
  expect(await makeRebuildMarks({ availability, marks })()).toBe(2250)
  expect((await marks.soldOut(skus)).size).toBe(2250)
})
