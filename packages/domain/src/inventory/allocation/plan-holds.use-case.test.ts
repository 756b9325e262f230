import { expect, it } from "vitest"
import { fakeStock } from "../testing/index.ts"
import { makePlanHolds } from "./plan-holds.use-case.ts"

it("measures two lines of one SKU against the same units", async () => {
  const { counts, availability } = fakeStock()
  await counts.book({ sku: "a", refId: "r1", counts: [{ warehouseId: "WH-BLR", count: 3 }] })
  const plan = makePlanHolds({ availability })
  const ask = (...quantities: number[]) =>
    plan({
      lines: quantities.map((quantity) => ({ sku: "a", quantity })),
      candidates: [{ warehouseId: "WH-BLR", rank: 0, costMinor: 4_900 }],
    })
  expect(await ask(2, 1)).toMatchObject({
    value: { holds: [{ sku: "a", warehouseId: "WH-BLR", quantity: 3 }] },
  })
  expect(await ask(2, 2)).toMatchObject({ ok: false, error: { lines: [{ wanted: 4, available: 3 }] } })
})
