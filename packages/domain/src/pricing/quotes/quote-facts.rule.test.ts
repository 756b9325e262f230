import { expect, it } from "vitest"
import { type PricedQuote, quoteFacts } from "./quote-facts.rule.ts"

const line = (sku: string) => ({
  sku,
  quantity: 1,
  unitPriceMinor: 100,
  unitMrpMinor: 120,
  lineMinor: 100,
  discountMinor: 10,
  taxMinor: 5,
  gstRatePercent: 5,
})
const base: PricedQuote = {
  currency: "INR",
  lines: [line("a"), line("b")],
  itemsMinor: 200,
  discountMinor: 20,
  deliveryMinor: 40,
  taxMinor: 10,
  totalMinor: 220,
  adjustments: [
    { offerId: "o1", version: 1, name: "Ten off", couponCode: "SAVE10", on: "items", savedMinor: 20 },
  ],
  coupon: { ok: true, code: "SAVE10", name: "Ten off", savedMinor: 20 },
  tenders: [{ accountId: "g1", kind: "gift-card", label: "AB12", amountMinor: 50 }],
  payableMinor: 170,
}
const [adjustment] = base.adjustments
const [tender] = base.tenders

it("doesn't depend on the order of lines or on words", () => {
  expect(quoteFacts({ ...base, lines: [...base.lines].reverse() })).toBe(quoteFacts(base))
  const renamed = adjustment ? [{ ...adjustment, name: "Tenner" }] : []
  expect(quoteFacts({ ...base, adjustments: renamed })).toBe(quoteFacts(base))
})

it("depends on every price, quantity, fee, offer version, code and tender", () => {
  const others: PricedQuote[] = [
    { ...base, lines: [line("a"), { ...line("b"), unitPriceMinor: 99 }] },
    { ...base, lines: [line("a"), { ...line("b"), quantity: 2 }] },
    { ...base, lines: [line("a")] },
    { ...base, deliveryMinor: 41 },
    { ...base, adjustments: [] },
    { ...base, adjustments: adjustment ? [{ ...adjustment, version: 2 }] : [] },
    { ...base, adjustments: adjustment ? [{ ...adjustment, couponCode: null }] : [] },
    { ...base, tenders: [] },
    { ...base, tenders: tender ? [{ ...tender, amountMinor: 49 }] : [] },
    { ...base, tenders: tender ? [{ ...tender, accountId: "g2" }] : [] },
    { ...base, payableMinor: 171 },
  ]
  expect(new Set([base, ...others].map(quoteFacts)).size).toBe(others.length + 1)
})
