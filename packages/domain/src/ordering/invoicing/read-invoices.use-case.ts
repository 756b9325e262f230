import { err, ok, type Result } from "../../shared/index.ts"
import type { Crediting } from "../crediting/credit-note.model.ts"
import type { Order } from "../order.model.ts"
import type { IssuePapers, ReadPapers } from "../papers/papers.model.ts"
import type { OrderRefusal } from "../refusals.model.ts"
import type { ParcelBook } from "../shipping/ports.ts"
import type { OrderViewer } from "../views/order-viewer.model.ts"
import { isOwner } from "../views/see-order.rule.ts"
import type { InvoiceDocument, Invoicing } from "./invoice.model.ts"

export type ReadInvoicesPorts = Pick<Invoicing, "issueInvoices"> &
  Pick<Crediting, "issueCreditNotes"> &
  Seeing

type Seeing = {
  readonly findFor: (code: string, viewer: OrderViewer) => Promise<Result<Order, OrderRefusal>>
  readonly parcels: Pick<ParcelBook, "findShipment">
}

/** For whoever holds only the mailed link, which gets forwarded: the goods and the state, but nobody's address. */
const withoutPerson = <Document extends InvoiceDocument>(document: Document): Document => {
  const hidden = { name: "", phone: "", line1: "", line2: "", landmark: "" }
  return { ...document, buyer: { ...document.buyer, ...hidden } }
}

/** One parcel's documents for those who may see the order; a parcel of another order isn't there. */
const readingOf =
  <Document extends InvoiceDocument>(
    { findFor, parcels }: Seeing,
    issue: IssuePapers<Document>,
  ): ReadPapers<Document> =>
  async (code, viewer, shipmentId) => {
    const found = await findFor(code, viewer)
    if (!found.ok) return err({ code: "ORDER_NOT_FOUND" } as const)
    const shipment = await parcels.findShipment(shipmentId)
    if (shipment?.orderId !== found.value.id) return err({ code: "SHIPMENT_NOT_FOUND" } as const)
    const issued = await issue(shipmentId)
    if (!issued.ok || isOwner(found.value, viewer.shopper)) return issued
    return ok(issued.value.map(withoutPerson))
  }

/** Invoices and credit notes, written when nobody asked before. */
export const makeReadInvoices = ({
  issueInvoices,
  issueCreditNotes,
  ...seeing
}: ReadInvoicesPorts): Pick<Invoicing, "getInvoices"> & Pick<Crediting, "getCreditNotes"> => ({
  getInvoices: readingOf(seeing, issueInvoices),
  getCreditNotes: readingOf(seeing, issueCreditNotes),
})
