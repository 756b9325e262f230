import { describe, expect, it } from "vitest"
import { placeInput, promiseFrom } from "../testing/order.builder.ts"
import { checkoutOf, draftOrder, type PlacingFacts, requestFacts, withTitles } from "./draft-order.rule.ts"

const sku = {
  sku: "kettle",
  productId: "p1",
  slug: "kettle",
  title: "Kettle",
  supplierName: "Chai & Co.",
  options: { color: "Copper" },
  imageUrl: "/assets/k.webp",
  priceMinor: 10_000,
  mrpMinor: 12_000,
  gstRatePercent: 18,
  state: "live" as const,
}
const facts: PlacingFacts = {
  cart: { id: "cart-1", version: 4, lines: [{ sku: "kettle", quantity: 2 }] },
  skus: new Map([["kettle", sku]]),
  promises: [promiseFrom("WH-BLR")],
  options: [],
  chosen: "standard",
  holds: [{ sku: "kettle", warehouseId: "WH-BLR", quantity: 2 }],
  why: { considered: [{ warehouseId: "WH-BLR", units: 2 }], instead: [] },
  quote: {
    id: "q1",
    lines: [
      {
        sku: "kettle",
        quantity: 2,
        unitPriceMinor: 10_000,
        unitMrpMinor: 12_000,
        lineMinor: 20_000,
        discountMinor: 0,
        taxMinor: 3_051,
      },
    ],
    itemsMinor: 20_000,
    discountMinor: 0,
    deliveryMinor: 4_900,
    taxMinor: 3_051,
    totalMinor: 24_900,
    adjustments: [{ name: "Welcome", couponCode: "WELCOME", on: "items", savedMinor: 0 }],
    coupon: null,
    tenders: [{ kind: "gift-card", label: "AB12", amountMinor: 4_900 }],
    refusedGiftCards: [],
    payableMinor: 20_000,
    claims: [],
  },
}
const now = new Date("2026-01-05T06:30:00.000Z")
const stamp = { id: "o1", code: "C1", ownerKey: "v:v1", now, holdMs: 600_000 }

describe("draftOrder", () => {
  it("freezes prices, names, address and promise", () => {
    const order = draftOrder(placeInput(), facts, stamp)
    expect(order).toMatchObject({
      status: "RESERVED",
      cartVersion: 4,
      totalMinor: 24_900,
      expiresAt: new Date("2026-01-05T06:40:00.000Z"),
      address: placeInput().address,
    })
    expect(order.lines).toMatchObject([
      { lineNo: 1, title: "Kettle", unitPriceMinor: 10_000, promise: { warehouseId: "WH-BLR" } },
    ])
    expect(order.lines[0]?.promise).not.toHaveProperty("orderBy")
  })
})

describe("checkoutOf and withTitles", () => {
  it("show people names, not codes", () => {
    expect(checkoutOf(facts).lines).toMatchObject([{ title: "Kettle", options: { color: "Copper" } }])
    expect(withTitles([{ sku: "kettle", wanted: 2, available: 1 }], facts.skus)[0]?.title).toBe("Kettle")
    expect(withTitles([{ sku: "gone", wanted: 2, available: 1 }], facts.skus)[0]?.title).toBe("gone")
  })
})

describe("requestFacts", () => {
  it("differs with anything the shopper says, but not with the key", () => {
    const base = requestFacts(placeInput())
    expect(requestFacts(placeInput({ idempotencyKey: "another-key" }))).toBe(base)
    const others = [
      placeInput({ email: "x@example.com" }),
      placeInput({ service: "express" }),
      placeInput({ cartVersion: 2 }),
      placeInput({ quoteId: "q2" }),
      ...Object.keys(placeInput().address).map((field) =>
        placeInput({ address: { ...placeInput().address, [field]: "else" } }),
      ),
    ]
    for (const other of others) expect(requestFacts(other)).not.toBe(base)
  })
})
