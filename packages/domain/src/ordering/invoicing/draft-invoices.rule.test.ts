import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { gstStateOf } from "../../shared/index.ts"
import { orderOf, parcelOf, sellerTax } from "../testing/index.ts"
import { draftInvoices } from "./draft-invoices.rule.ts"
import type { SellerFacts } from "./invoice.model.ts"

const from = { warehouseId: "WH-BLR", name: "Bengaluru", state: "karnataka " }
const sellers = new Map<string, SellerFacts>([
  ["kettle", { sellerId: "SUP-01", sellerName: "Chai & Co.", hsn: "8516", tax: sellerTax }],
])
const issuedAt = new Date("2026-01-06T20:00:00.000Z")
const place = gstStateOf("Karnataka")
const facts = {
  order: orderOf(),
  shipments: [parcelOf()],
  shipment: parcelOf(),
  sellers,
  from,
  place,
  issuedAt,
}

describe("draftInvoices", () => {
  it("bills what a parcel holds at the stored prices, the tax in halves within one state", () => {
    expect(draftInvoices({ ...facts, withDelivery: true })).toMatchObject([
      {
        issuedOn: "2026-01-07",
        seller: { id: "SUP-01", name: "Chai & Co.", identity: { gstin: "29AAGCB7383J1Z4" } },
        supply: { kind: "tax-invoice", place: { code: "29" } },
        lines: [
          {
            ...{ sku: "kettle", hsn: "8516", quantity: 2, ratePercent: 18 },
            ...{ taxableMinor: 16_949, cgstMinor: 1_525, sgstMinor: 1_526, igstMinor: 0, totalMinor: 20_000 },
          },
        ],
        deliveryMinor: 4_900,
        totals: { totalMinor: 24_900 },
      },
    ])
  })

  it("bills IGST from the registration of the warehouse’s state across a border, leaves out cancelled units, and the fee where it was billed before", () => {
    const line = { lineNo: 1, sku: "kettle", quantity: 2, cancelled: 1, delivered: 0, returned: 0 }
    const shipment = parcelOf({ lines: [line] })
    const [invoice] = draftInvoices({
      ...{ ...facts, shipment, shipments: [shipment], withDelivery: false },
      from: { ...from, state: "Goa" },
    })
    expect(invoice).toMatchObject({
      seller: { identity: { gstin: sellerTax.gstins[1] } },
      lines: [{ quantity: 1, cgstMinor: 0, sgstMinor: 0, igstMinor: 1_525, totalMinor: 10_000 }],
      totals: { totalMinor: 10_000 },
    })
  })

  it("breaks out no tax of a seller without a GSTIN, or whom nobody knows", () => {
    const unregistered = { sellerId: "SUP-01", sellerName: "Chai & Co.", hsn: "8516" }
    const taxes = [{ ...sellerTax, gstins: [] }, null].map(
      (tax) => new Map([["kettle", { ...unregistered, tax }]]),
    )
    for (const known of [...taxes, new Map()]) {
      expect(draftInvoices({ ...facts, sellers: known, withDelivery: true })).toMatchObject([
        {
          supply: { kind: "bill-of-supply" },
          lines: [
            {
              ...{ taxableMinor: 20_000, ratePercent: 0, totalMinor: 20_000 },
              ...{ cgstMinor: 0, sgstMinor: 0, igstMinor: 0 },
            },
          ],
          totals: { taxableMinor: 20_000, totalMinor: 24_900 },
        },
      ])
    }
  })

  it("writes one invoice per seller; one whom the catalog forgot keeps the name the buyer saw", () => {
    const [kettle] = orderOf().lines
    if (!kettle) throw new Error("no line")
    const order = orderOf({
      lines: [kettle, { ...kettle, lineNo: 2, sku: "cup", supplierName: "Cups & Co." }],
    })
    const own = { quantity: 2, cancelled: 0, delivered: 0, returned: 0 }
    const shipment = parcelOf({
      lines: [
        { lineNo: 1, sku: "kettle", ...own },
        { lineNo: 2, sku: "cup", ...own },
      ],
    })
    const drafts = draftInvoices({ ...facts, order, shipment, shipments: [shipment], withDelivery: true })
    expect(drafts.map(({ seller, deliveryMinor }) => [seller.name, deliveryMinor])).toEqual([
      ["Chai & Co.", 4_900],
      ["Cups & Co.", 0],
    ])
  })

  const line = fc.record({
    unitPriceMinor: fc.integer({ min: 1, max: 9_999_999 }),
    parts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    off: fc.double({ min: 0, max: 1, noNaN: true }),
    rate: fc.constantFrom(0, 5, 12, 18, 28),
  })

  test.prop([line, fc.boolean()])(
    "all parcels' invoices add up to the order, to the paisa",
    ({ unitPriceMinor, parts, off, rate }, isWithinState) => {
      const quantity = parts.reduce((sum, part) => sum + part, 0)
      const lineMinor = unitPriceMinor * quantity
      const discountMinor = Math.floor(lineMinor * off)
      const net = lineMinor - discountMinor
      const taxMinor = net - Math.round((net * 100) / (100 + rate))
      const [base] = orderOf().lines
      if (!base) throw new Error("no line")
      const sold = { ...base, quantity, unitPriceMinor, lineMinor, discountMinor, taxMinor }
      const order = orderOf({ lines: [sold], deliveryMinor: 4_900, totalMinor: net + 4_900 })
      const shipments = parts.map((part, at) =>
        parcelOf({
          ...{ id: `s${at}`, no: at + 1 },
          lines: [{ lineNo: 1, sku: "kettle", quantity: part, cancelled: 0, delivered: 0, returned: 0 }],
        }),
      )
      const invoices = shipments.flatMap((shipment, at) =>
        draftInvoices({
          ...{ ...facts, order, shipments, shipment, withDelivery: at === 0 },
          from: { ...from, state: isWithinState ? "Karnataka" : "Goa" },
        }),
      )
      const sum = (key: "taxableMinor" | "cgstMinor" | "sgstMinor" | "igstMinor" | "totalMinor") =>
        invoices.reduce((total, { totals }) => total + totals[key], 0)
      expect(sum("totalMinor")).toBe(order.totalMinor)
      expect(sum("cgstMinor") + sum("sgstMinor") + sum("igstMinor")).toBe(taxMinor)
      expect(sum("taxableMinor")).toBe(net - taxMinor)
    },
  )
})
