import type { CartViewLine } from "@haat/domain/basket"
import { expect, it } from "vitest"
import { cartGroups, parcelWords, sellersOf } from "./cart-groups.rule.ts"

const line = (sku: string, parcels: readonly number[], supplierName = "Chai & Co."): CartViewLine => ({
  ...{ sku, productId: sku, slug: sku, title: sku, supplierName, options: {}, image: null },
  ...{ quantity: 1, maxQuantity: 10, unitPriceMinor: 100, unitMrpMinor: 100, lineMinor: 100 },
  ...{ arrival: null, parcels, notices: [] },
})
const parcel = (number: number) => ({ number, earliest: "2026-11-24", latest: "2026-11-25" })

it("puts each line to the parcel that completes it, and what can't come last", () => {
  const lines = [line("gone", []), line("slow", [2]), line("split", [1, 2]), line("quick", [1])]
  const groups = cartGroups({ lines, parcels: [parcel(1), parcel(2)] })
  expect(groups.map((group) => [group.parcel?.number, group.lines.map(({ sku }) => sku)])).toEqual([
    [1, ["quick"]],
    [2, ["slow", "split"]],
    [undefined, ["gone"]],
  ])
})

it("names sellers, or counts them", () => {
  const sold = (...by: readonly string[]) =>
    sellersOf({ parcel: parcel(1), lines: by.map((name, at) => line(`${at}`, [1], name)) })
  expect(sold("Chai & Co.", "Chai & Co.")).toBe("Chai & Co.")
  expect(sold("A", "B")).toBe("A and B")
  expect(sold("A", "B", "C", "D")).toBe("4 sellers")
})

it("counts parcels only where there are several", () => {
  expect(parcelWords(1, 1)).toBe("In one parcel")
  expect(parcelWords(2, 3)).toBe("Parcel 2 of 3")
})
