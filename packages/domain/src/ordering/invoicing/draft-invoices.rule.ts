import type { Order, OrderLine } from "../order.model.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import { dayInIndia } from "./fiscal-year.rule.ts"
import type { InvoiceDraft, InvoiceLine, Origin, SellerFacts } from "./invoice.model.ts"

export type InvoiceFacts = {
  readonly order: Order
  /** All parcels of the order, `shipment` among them. */
  readonly shipments: readonly Shipment[]
  readonly shipment: Shipment
  readonly sellers: ReadonlyMap<string, SellerFacts>
  readonly from: Origin
  readonly issuedAt: Date
  /** No invoice of the order bears its delivery fee yet. */
  readonly withDelivery: boolean
}

type Units = { readonly first: number; readonly end: number }

/** The GST rates there are. The stored tax is exact; the rate is told from it. */
const rates = [0, 0.25, 1.5, 3, 5, 6, 7.5, 12, 18, 28, 40]

const rateOf = (taxMinor: number, taxableMinor: number): number => {
  const exact = taxableMinor === 0 ? 0 : (100 * taxMinor) / taxableMinor
  return rates.reduce((best, rate) => (Math.abs(rate - exact) < Math.abs(best - exact) ? rate : best), 0)
}

/** Which units of a line a parcel holds, counted through the parcels: their parts add up to the line. */
const unitsOf = ({ shipments, shipment }: InvoiceFacts, lineNo: number): Units => {
  const own = (one: Shipment) => one.lines.find((line) => line.lineNo === lineNo)
  const first = shipments
    .filter(({ no }) => no < shipment.no)
    .reduce((sum, one) => sum + (own(one)?.quantity ?? 0), 0)
  const line = own(shipment)
  return { first, end: first + (line ? line.quantity - line.cancelled : 0) }
}

/** The part of a line's amount that falls on some of its units; all units together bear exactly the amount. */
const partOf = (minor: number, { quantity }: OrderLine, { first, end }: Units): number =>
  Math.floor((minor * end) / quantity) - Math.floor((minor * first) / quantity)

const taxesOf = (taxMinor: number, isWithinState: boolean) => {
  const half = Math.floor(taxMinor / 2)
  return isWithinState
    ? { cgstMinor: half, sgstMinor: taxMinor - half, igstMinor: 0 }
    : { cgstMinor: 0, sgstMinor: 0, igstMinor: taxMinor }
}

const sameState = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

const lineOf = (facts: InvoiceFacts, line: OrderLine, units: Units): InvoiceLine => {
  const discountMinor = partOf(line.discountMinor, line, units)
  const totalMinor = partOf(line.lineMinor - line.discountMinor, line, units)
  const taxMinor = partOf(line.taxMinor, line, units)
  const taxableMinor = totalMinor - taxMinor
  return {
    ...{ lineNo: line.lineNo, sku: line.sku, quantity: units.end - units.first },
    title: [line.title, ...Object.values(line.options)].join(", "),
    hsn: facts.sellers.get(line.sku)?.hsn ?? null,
    unitPriceMinor: line.unitPriceMinor,
    ...{ discountMinor, taxableMinor, totalMinor },
    ratePercent: rateOf(line.taxMinor, line.lineMinor - line.discountMinor - line.taxMinor),
    ...taxesOf(taxMinor, sameState(facts.from.state, facts.order.address.state)),
  }
}

const totalsOf = (lines: readonly InvoiceLine[], deliveryMinor: number): InvoiceDraft["totals"] => {
  const sum = (key: "taxableMinor" | "cgstMinor" | "sgstMinor" | "igstMinor" | "totalMinor") =>
    lines.reduce((total, line) => total + line[key], 0)
  return {
    taxableMinor: sum("taxableMinor"),
    cgstMinor: sum("cgstMinor"),
    sgstMinor: sum("sgstMinor"),
    igstMinor: sum("igstMinor"),
    totalMinor: sum("totalMinor") + deliveryMinor,
  }
}

/** A seller whom the catalog doesn't know any more keeps the name the buyer saw. */
const sellerOf = ({ sellers }: InvoiceFacts, { sku, supplierName }: OrderLine) => {
  const known = sellers.get(sku)
  return known
    ? { id: known.sellerId, name: known.sellerName }
    : { id: `name:${supplierName}`.slice(0, 64), name: supplierName }
}

/**
 * The tax invoices of one parcel, one per seller, from what the order keeps: units that were cancelled are left out.
 * Taxes go to the center and the state when the parcel stays within one state, else across the border (IGST).
 */
export const draftInvoices = (facts: InvoiceFacts): readonly InvoiceDraft[] => {
  const { order, shipment, from, issuedAt, withDelivery } = facts
  const sold = order.lines.flatMap((line) => {
    const units = unitsOf(facts, line.lineNo)
    return units.end > units.first
      ? [{ seller: sellerOf(facts, line), line: lineOf(facts, line, units) }]
      : []
  })
  const sellers = [...new Map(sold.map(({ seller }) => [seller.id, seller])).values()]
  return sellers
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((seller, index) => {
      const lines = sold.filter((one) => one.seller.id === seller.id).map(({ line }) => line)
      const deliveryMinor = withDelivery && index === 0 ? order.deliveryMinor : 0
      return {
        issuedOn: dayInIndia(issuedAt),
        orderCode: order.code,
        orderedOn: dayInIndia(order.createdAt),
        parcelNo: shipment.no,
        ...{ seller, from, buyer: order.address, lines, deliveryMinor },
        totals: totalsOf(lines, deliveryMinor),
      }
    })
}
