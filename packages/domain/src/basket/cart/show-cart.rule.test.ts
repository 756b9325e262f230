import { expect, it } from "vitest"
import type { Cart } from "../basket.model.ts"
import { cartOf, shelfItem } from "../testing/index.ts"
import { isBuyable, isCharged, showLines } from "./show-cart.rule.ts"
import type { LineSupply } from "./supply.model.ts"

const pincode = "560001"
const supply = (
  sku: string,
  available: number,
  [deliverable, sendable = deliverable]: readonly [number, number?] = [available],
): LineSupply => ({
  sku,
  available,
  ...{ deliverable, sendable },
  arrival: sendable > 0 ? { earliest: "2026-11-24", latest: "2026-11-25" } : null,
  parcels: sendable > 0 ? [1] : [],
})
const show = (cart: Cart, items: readonly string[], supplies: readonly LineSupply[]) =>
  showLines(cart, { items: items.map((sku) => shelfItem({ sku })), supplies, pincode })

it("shows price, arrival and the most one may take", () => {
  const [line] = show(cartOf([{ sku: "A", quantity: 2 }]), ["A"], [supply("A", 4)])
  expect(line).toMatchObject({
    lineMinor: 2 * 9900,
    maxQuantity: 4,
    arrival: { earliest: "2026-11-24", latest: "2026-11-25" },
    parcels: [1],
    notices: [],
  })
})

it("calls out each change since adding", () => {
  const kinds = (quantity: number, supplies: readonly LineSupply[], addedPriceMinor = 9900) =>
    show(cartOf([{ sku: "A", quantity, addedPriceMinor }]), ["A"], supplies)[0]?.notices
  expect(kinds(1, [supply("A", 3)], 8000)).toEqual([
    { kind: "PRICE_CHANGED", fromMinor: 8000, toMinor: 9900 },
  ])
  expect(kinds(3, [supply("A", 2)])).toEqual([{ kind: "ONLY_LEFT", available: 2 }])
  expect(kinds(3, [supply("A", 9, [2])])).toEqual([{ kind: "ONLY_LEFT", available: 2 }])
  expect(kinds(1, [supply("A", 0)])).toEqual([{ kind: "SOLD_OUT" }])
  expect(kinds(1, [])).toEqual([{ kind: "SOLD_OUT" }])
  expect(kinds(1, [supply("A", 5, [0])])).toEqual([{ kind: "NOT_DELIVERABLE", pincode }])
  expect(kinds(1, [supply("A", 5, [3, 0])])).toEqual([{ kind: "APART" }])
  expect(kinds(3, [supply("A", 5, [3, 2])])).toEqual([{ kind: "ONLY_LEFT", available: 2 }])
})

it("keeps a line of an unknown or withdrawn SKU on show, uncharged and not to be bought", () => {
  const [gone] = show(cartOf([{ sku: "A", quantity: 1 }]), [], [supply("A", 5)])
  expect(gone?.notices).toEqual([{ kind: "WITHDRAWN" }])
  expect(gone && [isBuyable(gone), isCharged(gone)]).toEqual([false, false])
})

it("lets a changed price through, but not too few units", () => {
  expect(isBuyable({ notices: [{ kind: "PRICE_CHANGED", fromMinor: 1, toMinor: 2 }] })).toBe(true)
  expect(isBuyable({ notices: [{ kind: "ONLY_LEFT", available: 1 }] })).toBe(false)
  expect(isCharged({ notices: [{ kind: "ONLY_LEFT", available: 1 }] })).toBe(true)
})
