import type { GstState } from "../../shared/index.ts"
import type { Order, OrderLine } from "../order.model.ts"
import { partOfUnits, type Units } from "../papers/part-of-units.rule.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import { dayInIndia } from "./fiscal-year.rule.ts"
import type { InvoiceDraft, InvoiceLine, Origin, SellerFacts } from "./invoice.model.ts"
import { identityOf, levyOf, type PricedPart, supplyKindOf, taxedLines } from "./tax-of-supply.rule.ts"

export type InvoiceFacts = {
  readonly order: Order
  /** All parcels of the order, `shipment` among them. */
  readonly shipments: readonly Shipment[]
  readonly shipment: Shipment
  readonly sellers: ReadonlyMap<string, SellerFacts>
  readonly from: Origin
  /** Where the goods arrive: the place of supply. */
  readonly place: GstState | null
  readonly issuedAt: Date
  /** No invoice of the order bears its delivery fee yet. */
  readonly withDelivery: boolean
}

/** The GST rates there are. The stored tax is exact; the rate is told from it. */
const rates = [0, 0.25, 1.5, 3, 5, 6, 7.5, 12, 18, 28, 40]

const rateOf = (taxMinor: number, taxableMinor: number): number => {
  const exact = taxableMinor === 0 ? 0 : (100 * taxMinor) / taxableMinor
  return rates.reduce((best, rate) => (Math.abs(rate - exact) < Math.abs(best - exact) ? rate : best), 0)
}

/** Which units of a line a parcel holds, counted through the parcels: their parts add up to the line. */
const unitsOf = ({ shipments, shipment }: InvoiceFacts, { lineNo, quantity: of }: OrderLine): Units => {
  const own = (one: Shipment) => one.lines.find((line) => line.lineNo === lineNo)
  const first = shipments
    .filter(({ no }) => no < shipment.no)
    .reduce((sum, one) => sum + (own(one)?.quantity ?? 0), 0)
  const line = own(shipment)
  return { first, of, end: first + (line ? line.quantity - line.cancelled : 0) }
}

const partOfLine = ({ sellers }: InvoiceFacts, line: OrderLine, units: Units): PricedPart => {
  const discountMinor = partOfUnits(line.discountMinor, units)
  const totalMinor = partOfUnits(line.lineMinor - line.discountMinor, units)
  const taxMinor = partOfUnits(line.taxMinor, units)
  return {
    ...{ lineNo: line.lineNo, sku: line.sku, quantity: units.end - units.first },
    title: [line.title, ...Object.values(line.options)].join(", "),
    hsn: sellers.get(line.sku)?.hsn ?? null,
    unitPriceMinor: line.unitPriceMinor,
    ...{ discountMinor, taxableMinor: totalMinor - taxMinor, totalMinor, taxMinor },
    ratePercent: rateOf(line.taxMinor, line.lineMinor - line.discountMinor - line.taxMinor),
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
const sellerOf = (
  { sellers, from }: InvoiceFacts,
  { sku, supplierName }: OrderLine,
): InvoiceDraft["seller"] => {
  const known = sellers.get(sku)
  if (!known) return { id: `name:${supplierName}`.slice(0, 64), name: supplierName }
  const { sellerId: id, sellerName: name, tax } = known
  return { id, name, ...(tax ? { identity: identityOf(tax, from) } : {}) }
}

/**
 * The invoices of one parcel, one per seller, from what the order keeps: units that were cancelled are left out. Which
 * tax is due is told from who bills and where the goods arrive; a seller without a GSTIN bills the price as it is.
 */
export const draftInvoices = (facts: InvoiceFacts): readonly InvoiceDraft[] => {
  const { order, shipment, from, place, issuedAt, withDelivery } = facts
  const sold = order.lines.flatMap((line) => {
    const units = unitsOf(facts, line)
    return units.end > units.first
      ? [{ seller: sellerOf(facts, line), part: partOfLine(facts, line, units) }]
      : []
  })
  const sellers = [...new Map(sold.map(({ seller }) => [seller.id, seller])).values()]
  return sellers
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((seller, index) => {
      const gstin = seller.identity?.gstin ?? null
      const parts = sold.filter((one) => one.seller.id === seller.id).map(({ part }) => part)
      const lines = taxedLines(parts, levyOf(gstin, place))
      const deliveryMinor = withDelivery && index === 0 ? order.deliveryMinor : 0
      return {
        issuedOn: dayInIndia(issuedAt),
        orderCode: order.code,
        orderedOn: dayInIndia(order.createdAt),
        parcelNo: shipment.no,
        ...{ seller, supply: { kind: supplyKindOf(lines, gstin), place } },
        ...{ from, buyer: order.address, lines, deliveryMinor },
        totals: totalsOf(lines, deliveryMinor),
      }
    })
}
