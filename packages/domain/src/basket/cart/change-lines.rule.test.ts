import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { type CartLine, MAX_LINES, MAX_PER_LINE } from "../basket.model.ts"
import {
  addToLines,
  atMost,
  mergeLines,
  removeFromLines,
  setLineQuantity,
  withoutOrdered,
} from "./change-lines.rule.ts"

const now = new Date("2026-11-22T00:00:00Z")
const line = (sku: string, quantity = 1): CartLine => ({ sku, quantity, addedPriceMinor: 100, addedAt: now })
const addition = { sku: "A", quantity: 1, priceMinor: 120, available: 100, now }

describe("adding", () => {
  it("sums onto the line of the SKU and remembers the price now seen", () => {
    expect(addToLines([line("A", 2)], addition)).toEqual({
      ok: true,
      value: [{ ...line("A", 3), addedPriceMinor: 120 }],
    })
  })

  it("refuses more than a line holds, more than there is, and one line too many", () => {
    expect(addToLines([line("A", MAX_PER_LINE)], addition)).toMatchObject({
      error: { code: "QUANTITY_LIMIT", limit: MAX_PER_LINE },
    })
    expect(addToLines([line("A", 2)], { ...addition, available: 2 })).toEqual({
      ok: false,
      error: { code: "OUT_OF_STOCK", lines: [{ sku: "A", wanted: 3, available: 2 }] },
    })
    const full = Array.from({ length: MAX_LINES }, (_, index) => line(`S${index}`))
    expect(addToLines(full, addition)).toMatchObject({ error: { code: "CART_FULL" } })
  })
})

describe("setting a quantity", () => {
  it("lets a line shrink even when the stock is gone, but not grow", () => {
    expect(setLineQuantity([line("A", 5)], { sku: "A", quantity: 2, available: 0 })).toMatchObject({
      value: [{ quantity: 2 }],
    })
    expect(setLineQuantity([line("A", 5)], { sku: "A", quantity: 6, available: 5 })).toMatchObject({
      error: { code: "OUT_OF_STOCK" },
    })
  })

  it("answers the same lines when nothing changes, and knows only lines that are there", () => {
    const lines = [line("A", 5)]
    expect(setLineQuantity(lines, { sku: "A", quantity: 5, available: 0 })).toEqual({
      ok: true,
      value: lines,
    })
    expect(setLineQuantity(lines, { sku: "B", quantity: 1, available: 9 })).toMatchObject({
      error: { code: "LINE_NOT_FOUND" },
    })
    expect(removeFromLines(lines, "B")).toMatchObject({ error: { code: "LINE_NOT_FOUND" } })
    expect(removeFromLines(lines, "A")).toEqual({ ok: true, value: [] })
  })
})

describe("after an order", () => {
  it("keeps what was added meanwhile", () => {
    const lines = [line("A", 3), line("B", 1), line("C", 1)]
    const left = withoutOrdered(lines, [
      { sku: "A", quantity: 2 },
      { sku: "B", quantity: 1 },
    ])
    expect(left.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ["A", 1],
      ["C", 1],
    ])
    expect(withoutOrdered(lines, [{ sku: "Z", quantity: 1 }])).toBe(lines)
  })
})

const cart = fc
  .uniqueArray(
    fc.record({ sku: fc.stringMatching(/^[A-Z]{1,2}$/), quantity: fc.integer({ min: 1, max: 10 }) }),
    {
      selector: ({ sku }) => sku,
      maxLength: MAX_LINES,
    },
  )
  .map((lines) => lines.map(({ sku, quantity }) => line(sku, quantity)))

describe("merging", () => {
  test.prop([cart, cart])(
    "sums per SKU within the caps, loses nothing of the receiving cart",
    (from, into) => {
      const merged = mergeLines(from, into)
      expect(merged.length).toBeLessThanOrEqual(MAX_LINES)
      expect(new Set(merged.map(({ sku }) => sku)).size).toBe(merged.length)
      const quantity = (lines: readonly CartLine[], sku: string) =>
        lines.find((candidate) => candidate.sku === sku)?.quantity ?? 0
      for (const { sku, quantity: kept } of merged)
        expect(kept).toBe(Math.min(MAX_PER_LINE, quantity(from, sku) + quantity(into, sku)))
      for (const { sku } of into) expect(merged.some((candidate) => candidate.sku === sku)).toBe(true)
    },
  )

  test.prop([cart])("an empty visitor's cart changes nothing, so a repeated merge does neither", (into) => {
    expect(mergeLines([], into)).toEqual(into)
  })
})

test.prop([
  fc.array(fc.record({ sku: fc.constantFrom("A", "B", "C"), quantity: fc.integer({ min: 1, max: 10 }) })),
  fc.uniqueArray(fc.record({ sku: fc.constantFrom("A", "B"), quantity: fc.integer({ min: 1, max: 10 }) }), {
    selector: ({ sku }) => sku,
  }),
])("amounts are bounded by what there is of each SKU", (wanted, there) => {
  const limits = new Map<string, number>(there.map(({ sku, quantity }) => [sku, quantity]))
  const bounded = atMost(wanted, there)
  expect(bounded.every(({ sku, quantity }) => quantity > 0 && quantity <= (limits.get(sku) ?? 0))).toBe(true)
  const known = wanted.filter(({ sku }) => limits.has(sku))
  expect(bounded.map(({ sku }) => sku)).toEqual(known.map(({ sku }) => sku))
})
