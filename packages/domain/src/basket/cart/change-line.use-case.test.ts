import { expect, it } from "vitest"
import { createFakeCartCache, createFakeCarts, createFakeShelf } from "../testing/index.ts"
import { makeChangeLine } from "./change-line.use-case.ts"

const shopper = { visitorId: "1", customerId: null }
const other = { visitorId: "2", customerId: null }

const setUp = () => {
  const carts = createFakeCarts()
  const cache = createFakeCartCache()
  const shelf = createFakeShelf({ A: 5, B: 0 })
  const clock = { now: () => new Date("2026-11-22T00:00:00Z") }
  return { carts, cache, change: makeChangeLine({ carts, cache, shelf, clock }) }
}

it("adds a SKU at the shelf's price and keeps the newest copy at hand", async () => {
  const { change, cache } = setUp()
  await change.addLine(shopper, "A", 2)
  const changed = await change.addLine(shopper, "A", 1)
  expect(changed).toMatchObject({
    ok: true,
    value: { version: 2, lines: [{ sku: "A", quantity: 3, addedPriceMinor: 9900 }] },
  })
  expect(await cache.get("v:1")).toMatchObject({ version: 2 })
})

it("refuses unknown, withdrawn and sold-out SKUs, and leaves the version alone", async () => {
  const { change, carts } = setUp()
  expect(await change.addLine(shopper, "NOPE", 1)).toMatchObject({ error: { code: "UNKNOWN_SKU" } })
  expect(await change.addLine(shopper, "B", 1)).toMatchObject({ error: { code: "OUT_OF_STOCK" } })
  expect(await carts.load("v:1")).toMatchObject({ version: 0 })
})

it("never touches another owner's line", async () => {
  const { change, carts } = setUp()
  await change.addLine(shopper, "A", 2)
  expect(await change.setQuantity(other, "A", 1)).toMatchObject({ error: { code: "LINE_NOT_FOUND" } })
  expect(await change.removeLine(other, "A")).toMatchObject({ error: { code: "LINE_NOT_FOUND" } })
  expect(await carts.load("v:1")).toMatchObject({ lines: [{ sku: "A", quantity: 2 }] })
})

it("sets and removes", async () => {
  const { change } = setUp()
  await change.addLine(shopper, "A", 2)
  expect(await change.setQuantity(shopper, "A", 5)).toMatchObject({ value: { lines: [{ quantity: 5 }] } })
  expect(await change.setQuantity(shopper, "A", 6)).toMatchObject({ error: { code: "OUT_OF_STOCK" } })
  expect(await change.removeLine(shopper, "A")).toMatchObject({ value: { version: 3, lines: [] } })
})
