import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import type { Offer } from "../offers/offer.model.ts"
import type { QuoteInput } from "../pricing.model.ts"
import type { Funds } from "../tenders/tender.model.ts"
import { conditionsOf, offerOf } from "../testing/index.ts"
import { priceOrder } from "./quote.rule.ts"

const shirt = { sku: "shirt", quantity: 2, unitPriceMinor: 10_000, unitMrpMinor: 15_000, gstRatePercent: 5 }
const phone = {
  sku: "phone",
  quantity: 1,
  unitPriceMinor: 118_000,
  unitMrpMinor: 118_000,
  gstRatePercent: 18,
}
const context = {
  region: null,
  shopper: { customerId: null, regular: false },
  now: new Date("2026-11-22T06:00:00Z"),
}
type Given = { automatic?: readonly Offer[]; funds?: readonly Funds[] }
const price = (input: QuoteInput, { automatic = [], funds = [] }: Given = {}) =>
  priceOrder({ input, automatic, coupon: null, context, funds })

describe("priceOrder", () => {
  it("adds lines and delivery, and names the GST inside", () => {
    const quote = price({ lines: [shirt, phone], deliveryMinor: 4_900 })
    expect(quote).toMatchObject({ itemsMinor: 138_000, deliveryMinor: 4_900, totalMinor: 142_900 })
    expect(quote.lines.map(({ taxMinor }) => taxMinor)).toEqual([952, 18_000])
    expect(quote.taxMinor).toBe(18_952)
  })

  it("waives standard delivery from the threshold on and says so, express never", () => {
    const fee = (line: typeof shirt, deliveryMinor: number, service: "standard" | "express") =>
      price({ lines: [line], deliveryMinor, service })
    expect(fee(phone, 4_900, "standard")).toMatchObject({
      deliveryMinor: 0,
      adjustments: [{ name: "Free delivery from ₹499", savedMinor: 4_900, on: "delivery" }],
    })
    expect(fee(shirt, 4_900, "standard").deliveryMinor).toBe(4_900)
    expect(fee(phone, 9_900, "express").deliveryMinor).toBe(9_900)
  })

  it("taxes what is charged after an offer", () => {
    const quote = price({ lines: [phone], deliveryMinor: 0 }, { automatic: [offerOf()] })
    expect(quote).toMatchObject({ discountMinor: 11_800, totalMinor: 106_200, taxMinor: 16_200 })
  })

  it("lets tenders pay without changing the total or the tax", () => {
    const funds: Funds[] = [{ accountId: "g", kind: "gift-card", label: "AB12", availableMinor: 999_999 }]
    const quote = price({ lines: [phone], deliveryMinor: 4_900 }, { funds })
    expect(quote).toMatchObject({ totalMinor: 122_900, payableMinor: 0, taxMinor: 18_000 })
    expect(quote.tenders).toMatchObject([{ accountId: "g", amountMinor: 122_900 }])
  })

  it.each([0, -1, 0.5, 2 ** 53])("refuses the quantity %s", (quantity) => {
    expect(() => price({ lines: [{ ...shirt, quantity }], deliveryMinor: 0 })).toThrow(RangeError)
  })

  const line = fc.record({
    sku: fc.string({ minLength: 1, maxLength: 8 }),
    quantity: fc.integer({ min: 1, max: 10 }),
    unitPriceMinor: fc.nat({ max: 10_000_000 }),
    unitMrpMinor: fc.nat({ max: 10_000_000 }),
    gstRatePercent: fc.constantFrom(0, 3, 5, 12, 18, 28),
    categoryPath: fc.subarray(["a", "b"]),
  })
  const input = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 20 }),
    deliveryMinor: fc.nat({ max: 50_000 }),
    service: fc.constantFrom("standard" as const, "express" as const),
  })
  const offer = fc
    .record({
      id: fc.uuid(),
      benefit: fc.oneof(
        fc.record({
          kind: fc.constant("percent" as const),
          percent: fc.integer({ min: 1, max: 100 }),
          capMinor: fc.option(fc.nat({ max: 100_000 })),
        }),
        fc.record({ kind: fc.constant("amount" as const), amountMinor: fc.nat({ max: 1_000_000 }) }),
        fc.constant({ kind: "free-delivery" as const }),
        fc.constant({ kind: "buy-get" as const, buy: 2, get: 1, percentOff: 100 }),
      ),
      categories: fc.subarray(["a", "b"]),
      exclusive: fc.boolean(),
    })
    .map(({ categories, ...rest }) => offerOf({ ...rest, conditions: conditionsOf({ categories }) }))
  const fund = fc.record({
    accountId: fc.uuid(),
    kind: fc.constantFrom("rewards" as const, "gift-card" as const),
    label: fc.constant("x"),
    availableMinor: fc.nat({ max: 2_000_000 }),
  })
  test.prop([input, fc.array(offer, { maxLength: 4 }), fc.array(fund, { maxLength: 3 })])(
    "adds up to the paisa, whatever offers and tenders",
    (asked, automatic, funds) => {
      const quote = price(asked, { automatic, funds })
      const total = (key: "lineMinor" | "discountMinor" | "taxMinor") =>
        quote.lines.reduce((sum, one) => sum + one[key], 0)
      expect(total("lineMinor")).toBe(quote.itemsMinor)
      expect(total("discountMinor")).toBe(quote.discountMinor)
      expect(total("taxMinor")).toBe(quote.taxMinor)
      expect(quote.totalMinor).toBe(quote.itemsMinor - quote.discountMinor + quote.deliveryMinor)
      expect(quote.lines.every((one) => one.discountMinor <= one.lineMinor)).toBe(true)
      expect(quote.adjustments.reduce((sum, { savedMinor }) => sum + savedMinor, 0)).toBe(
        quote.discountMinor + asked.deliveryMinor - quote.deliveryMinor,
      )
      const tendered = quote.tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
      expect(quote.payableMinor).toBe(quote.totalMinor - tendered)
      expect(Math.min(quote.payableMinor, quote.deliveryMinor, quote.totalMinor)).toBeGreaterThanOrEqual(0)
    },
  )
})
