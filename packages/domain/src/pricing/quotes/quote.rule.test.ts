import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { priceLines, quoteFacts } from "./quote.rule.ts"

const shirt = { sku: "shirt", quantity: 2, unitPriceMinor: 10_000, unitMrpMinor: 15_000, gstRatePercent: 5 }
const phone = {
  sku: "phone",
  quantity: 1,
  unitPriceMinor: 118_000,
  unitMrpMinor: 118_000,
  gstRatePercent: 18,
}

describe("priceLines", () => {
  it("adds lines and delivery, and names the GST inside", () => {
    const quote = priceLines({ lines: [shirt, phone], deliveryMinor: 4_900 })
    expect(quote).toMatchObject({ itemsMinor: 138_000, deliveryMinor: 4_900, totalMinor: 142_900 })
    expect(quote.lines.map(({ taxMinor }) => taxMinor)).toEqual([952, 18_000])
    expect(quote.taxMinor).toBe(18_952)
  })

  it("waives standard delivery from the threshold on, express never", () => {
    expect(priceLines({ lines: [phone], deliveryMinor: 4_900, service: "standard" }).deliveryMinor).toBe(0)
    expect(priceLines({ lines: [shirt], deliveryMinor: 4_900, service: "standard" }).deliveryMinor).toBe(
      4_900,
    )
    expect(priceLines({ lines: [phone], deliveryMinor: 9_900, service: "express" }).deliveryMinor).toBe(9_900)
  })

  it("never gives a discount beyond the items", () => {
    expect(priceLines({ lines: [shirt], deliveryMinor: 100, discountMinor: 99_999 })).toMatchObject({
      discountMinor: 20_000,
      totalMinor: 100,
    })
  })

  it.each([0, -1, 0.5, 2 ** 53])("refuses the quantity %s", (quantity) => {
    expect(() => priceLines({ lines: [{ ...shirt, quantity }], deliveryMinor: 0 })).toThrow(RangeError)
  })

  const line = fc.record({
    sku: fc.string({ minLength: 1, maxLength: 8 }),
    quantity: fc.integer({ min: 1, max: 10 }),
    unitPriceMinor: fc.nat({ max: 10_000_000 }),
    unitMrpMinor: fc.nat({ max: 10_000_000 }),
    gstRatePercent: fc.constantFrom(0, 3, 5, 12, 18, 28),
  })
  const input = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 20 }),
    deliveryMinor: fc.nat({ max: 50_000 }),
    discountMinor: fc.nat({ max: 1_000_000 }),
  })
  test.prop([input])("adds up to the paisa", (asked) => {
    const quote = priceLines(asked)
    const total = (key: "lineMinor" | "discountMinor" | "taxMinor") =>
      quote.lines.reduce((sum, one) => sum + one[key], 0)
    expect(total("lineMinor")).toBe(quote.itemsMinor)
    expect(total("discountMinor")).toBe(quote.discountMinor)
    expect(total("taxMinor")).toBe(quote.taxMinor)
    expect(quote.totalMinor).toBe(quote.itemsMinor - quote.discountMinor + quote.deliveryMinor)
    expect(quote.lines.every((one) => one.discountMinor <= one.lineMinor)).toBe(true)
  })
})

describe("quoteFacts", () => {
  it("doesn't depend on the order of lines, but on every price, quantity and fee", () => {
    const facts = (lines: (typeof shirt)[], deliveryMinor = 0) =>
      quoteFacts(priceLines({ lines, deliveryMinor }))
    expect(facts([shirt, phone])).toBe(facts([phone, shirt]))
    const others = [
      facts([{ ...shirt, unitPriceMinor: 9_999 }, phone]),
      facts([{ ...shirt, quantity: 3 }, phone]),
      facts([shirt, phone], 1),
      facts([shirt]),
    ]
    expect(others).not.toContain(facts([shirt, phone]))
  })
})
