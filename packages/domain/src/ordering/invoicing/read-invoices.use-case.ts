import { err, ok, type Result } from "../../shared/index.ts"
import type { Order } from "../order.model.ts"
import type { OrderViewer } from "../ordering.model.ts"
import type { OrderRefusal } from "../refusals.model.ts"
import type { ParcelBook } from "../shipping/ports.ts"
import { isOwner } from "../views/see-order.rule.ts"
import type { InvoiceDocument, Invoicing } from "./invoice.model.ts"

export type ReadInvoicesPorts = Pick<Invoicing, "issueInvoices"> & {
  readonly findFor: (code: string, viewer: OrderViewer) => Promise<Result<Order, OrderRefusal>>
  readonly parcels: Pick<ParcelBook, "findShipment">
}

/** For whoever holds only the mailed link, which gets forwarded: the goods and the state, but nobody's address. */
const withoutPerson = (document: InvoiceDocument): InvoiceDocument => {
  const hidden = { name: "", phone: "", line1: "", line2: "", landmark: "" }
  return { ...document, buyer: { ...document.buyer, ...hidden } }
}

/** The invoices of one parcel of an order, for those who may see it; a parcel of another order isn't there. */
export const makeReadInvoices =
  ({ findFor, parcels, issueInvoices }: ReadInvoicesPorts): Invoicing["getInvoices"] =>
  async (code, viewer, shipmentId) => {
    const found = await findFor(code, viewer)
    if (!found.ok) return err({ code: "ORDER_NOT_FOUND" })
    const shipment = await parcels.findShipment(shipmentId)
    if (shipment?.orderId !== found.value.id) return err({ code: "SHIPMENT_NOT_FOUND" })
    const issued = await issueInvoices(shipmentId)
    if (!issued.ok || isOwner(found.value, viewer.shopper)) return issued
    return ok(issued.value.map(withoutPerson))
  }
