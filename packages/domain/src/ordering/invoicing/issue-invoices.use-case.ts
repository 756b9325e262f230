import { err, type GstState, gstStateOf, ok, type Result } from "../../shared/index.ts"
import type { LockedOrder } from "../facts.model.ts"
import type { Order } from "../order.model.ts"
import type { OrderBook, OrderingEdge, OrderRows } from "../ports.ts"
import type { ParcelBook, ShipmentRows } from "../shipping/ports.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import { hasLeft } from "../shipping/shipment-moves.rule.ts"
import { draftInvoices } from "./draft-invoices.rule.ts"
import { fiscalYearOf, paperNumber } from "./fiscal-year.rule.ts"
import type { Invoice, InvoiceDocument, Invoicing, Origin, SellerFacts } from "./invoice.model.ts"
import { issuerOf } from "./tax-of-supply.rule.ts"

/** Invoice rows inside the transaction in hand, which has locked the order. */
export type InvoiceRows = {
  readonly listOf: (orderId: string) => Promise<readonly Invoice[]>
  /** The next number of an issuer's year; undone with the transaction, so that none is left out. */
  readonly nextSerial: (issuer: string, fiscalYear: string) => Promise<number>
  readonly insert: (invoice: Invoice) => Promise<void>
}

export type InvoicingTx = {
  readonly orders: Pick<OrderRows, "lock">
  readonly shipments: Pick<ShipmentRows, "listOf">
  readonly invoices: InvoiceRows
}

export type IssueInvoicesPorts = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly inTransaction: <Value>(body: (tx: InvoicingTx) => Promise<Value>) => Promise<Value>
  readonly parcels: Pick<ParcelBook, "findShipment">
  readonly book: Pick<OrderBook, "findById">
  readonly invoices: { readonly ofParcel: (shipmentId: string) => Promise<readonly Invoice[]> }
  readonly sellersOf: (order: Order) => Promise<ReadonlyMap<string, SellerFacts>>
  readonly originOf: (warehouseId: string) => Promise<Origin>
  /** The state in which a pincode lies; null when nobody knows. */
  readonly stateOf: (pincode: string) => Promise<string | null>
}

type Around = {
  readonly sellers: ReadonlyMap<string, SellerFacts>
  readonly from: Origin
  readonly place: GstState | null
}

/** Numbers and keeps the invoices of a parcel that has left. Whoever asks twice, or at once, gets the same ones. */
export const makeIssueInvoices = (ports: IssueInvoicesPorts): Invoicing["issueInvoices"] => {
  const { clock, ids } = ports

  const write = async (tx: InvoicingTx, order: LockedOrder, { shipment, around }: Task) => {
    const [shipments, before] = [await tx.shipments.listOf(order.id), await tx.invoices.listOf(order.id)]
    const known = before.filter(({ shipmentId }) => shipmentId === shipment.id)
    if (known.length > 0) return known.map(({ document }) => document)
    const issuedAt = clock.now()
    const fiscalYear = fiscalYearOf(issuedAt)
    const documents: InvoiceDocument[] = []
    const withDelivery = before.every(({ document }) => document.deliveryMinor === 0)
    for (const draft of draftInvoices({ order, shipments, shipment, ...around, issuedAt, withDelivery })) {
      const serial = await tx.invoices.nextSerial(issuerOf(draft), fiscalYear)
      const kind = draft.seller.identity?.gstin ? "invoice" : "bill"
      const document = { number: paperNumber(kind, fiscalYear, serial), ...draft }
      const keys = { id: ids.uuid(), orderId: order.id, shipmentId: shipment.id }
      await tx.invoices.insert({ ...keys, fiscalYear, serial, issuedAt, document })
      documents.push(document)
    }
    return documents
  }

  type Task = { readonly shipment: Shipment; readonly around: Around }
  const issue = (task: Task): Promise<Result<readonly InvoiceDocument[], { code: "ORDER_NOT_FOUND" }>> =>
    ports.inTransaction(async (tx) => {
      const order = await tx.orders.lock(task.shipment.orderId)
      return order ? ok(await write(tx, order, task)) : err({ code: "ORDER_NOT_FOUND" })
    })

  /** What is typed as the state may be anything; where a pincode lies is known. */
  const placeOf = async ({ address }: Order): Promise<GstState | null> =>
    gstStateOf((await ports.stateOf(address.pincode)) ?? address.state)

  return async (shipmentId) => {
    const issued = await ports.invoices.ofParcel(shipmentId)
    if (issued.length > 0) return ok(issued.map(({ document }) => document))
    const shipment = await ports.parcels.findShipment(shipmentId)
    if (!shipment) return err({ code: "SHIPMENT_NOT_FOUND" })
    if (!hasLeft(shipment.status)) return err({ code: "NOT_SHIPPED_YET" })
    const order = await ports.book.findById(shipment.orderId)
    if (!order) return err({ code: "ORDER_NOT_FOUND" })
    const [sellers, from, place] = await Promise.all([
      ports.sellersOf(order),
      ports.originOf(shipment.warehouseId),
      placeOf(order),
    ])
    return issue({ shipment, around: { sellers, from, place } })
  }
}
