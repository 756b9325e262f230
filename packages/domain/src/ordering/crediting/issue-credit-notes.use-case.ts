import { err, ok } from "../../shared/index.ts"
import { undoneUnits } from "../cancelling/refund-share.rule.ts"
import { fiscalYearOf, paperNumber } from "../invoicing/fiscal-year.rule.ts"
import type { Invoice, Invoicing } from "../invoicing/invoice.model.ts"
import type { InvoiceRows } from "../invoicing/issue-invoices.use-case.ts"
import { issuerOf } from "../invoicing/tax-of-supply.rule.ts"
import type { Order } from "../order.model.ts"
import type { OrderingEdge, OrderRows } from "../ports.ts"
import type { ReturnRows } from "../returning/ports.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { ParcelBook, ShipmentRows } from "../shipping/ports.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import type { Crediting, CreditNote, CreditNoteDraft } from "./credit-note.model.ts"
import { draftCreditNote, draftFeeCredit } from "./draft-credit-note.rule.ts"
import { takenBack } from "./taken-back.rule.ts"

/** Credit note rows inside the transaction in hand, which has locked the order. */
export type CreditNoteRows = {
  readonly listOf: (orderId: string) => Promise<readonly CreditNote[]>
  /** The next number of an issuer's year, of a series of their own; undone with the transaction. */
  readonly nextSerial: InvoiceRows["nextSerial"]
  readonly insert: (note: CreditNote) => Promise<void>
}

export type CreditingTx = {
  readonly orders: Pick<OrderRows, "lock">
  readonly shipments: Pick<ShipmentRows, "listOf">
  readonly returns: Pick<ReturnRows, "listOf">
  readonly invoices: Pick<InvoiceRows, "listOf">
  readonly credits: CreditNoteRows
}

export type IssueCreditNotesPorts = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly inTransaction: <Value>(body: (tx: CreditingTx) => Promise<Value>) => Promise<Value>
  readonly parcels: Pick<ParcelBook, "findShipment">
} & Pick<Invoicing, "issueInvoices">

type Due = { readonly invoice: Invoice; readonly refId: string; readonly draft: CreditNoteDraft }
type Facts = {
  readonly order: Pick<Order, "id" | "lines">
  readonly shipments: readonly Shipment[]
  readonly returns: readonly OrderReturn[]
  readonly invoices: readonly Invoice[]
}

const isAllUndone = ({ order, shipments, returns }: Facts): boolean => {
  const undone = undoneUnits(shipments, returns)
  return order.lines.every(({ lineNo, quantity }) => (undone.get(lineNo) ?? 0) >= quantity)
}

/** The next credit note that is due against an invoice, given those there are. */
const nextDue = (facts: Facts, notes: readonly CreditNote[], issuedAt: Date): Due | null => {
  for (const invoice of facts.invoices) {
    const mine = notes.filter(({ invoiceId }) => invoiceId === invoice.id)
    const credited = mine.flatMap(({ document }) => document.lines)
    const shipment = facts.shipments.find(({ id }) => id === invoice.shipmentId)
    const due = (shipment ? takenBack(shipment, facts.returns) : []).filter(
      ({ refId }) => !mine.some((note) => note.refId === refId),
    )
    for (const taken of due) {
      const draft = draftCreditNote({ invoice: invoice.document, credited, taken, issuedAt })
      if (draft) return { invoice, refId: taken.refId, draft }
    }
    const last = mine.at(-1)
    if (!last || !isAllUndone(facts) || mine.some(({ refId }) => refId === facts.order.id)) continue
    const fee = draftFeeCredit(invoice.document, { reason: last.document.reason, issuedAt })
    if (fee) return { invoice, refId: facts.order.id, draft: fee }
  }
  return null
}

/**
 * Numbers and keeps what is due against an order's invoices: one note for each invoice and what took units of it away,
 * once, and one for the delivery fee when nothing of the order is left. Whoever asks twice, or at once, gets the same.
 */
export const makeIssueCreditNotes = (ports: IssueCreditNotesPorts): Crediting["issueCreditNotes"] => {
  const { clock, ids } = ports

  const number = async (
    tx: CreditingTx,
    { invoice, refId, draft }: Due,
    issuedAt: Date,
  ): Promise<CreditNote> => {
    const fiscalYear = fiscalYearOf(issuedAt)
    const serial = await tx.credits.nextSerial(issuerOf(draft), fiscalYear)
    const { orderId, shipmentId, id: invoiceId } = invoice
    const note = {
      ...{ id: ids.uuid(), orderId, shipmentId, invoiceId, refId, fiscalYear, serial, issuedAt },
      document: { number: paperNumber("credit", fiscalYear, serial), ...draft },
    }
    await tx.credits.insert(note)
    return note
  }

  const writeAll = async (tx: CreditingTx, order: Order): Promise<readonly CreditNote[]> => {
    const shipments = await tx.shipments.listOf(order.id)
    const returns = await tx.returns.listOf(order.id)
    const facts = { order, shipments, returns, invoices: await tx.invoices.listOf(order.id) }
    const notes = [...(await tx.credits.listOf(order.id))]
    const issuedAt = clock.now()
    for (;;) {
      const due = nextDue(facts, notes, issuedAt)
      if (!due) return notes
      notes.push(await number(tx, due, issuedAt))
    }
  }

  return async (shipmentId) => {
    const parcel = await ports.parcels.findShipment(shipmentId)
    if (!parcel) return err({ code: "SHIPMENT_NOT_FOUND" })
    // What came back may be told before the parcel's leaving was: first the bill, then what is taken off it.
    const billed = await ports.issueInvoices(shipmentId)
    if (!billed.ok) return billed.error.code === "NOT_SHIPPED_YET" ? ok([]) : billed
    return ports.inTransaction(async (tx) => {
      const order = await tx.orders.lock(parcel.orderId)
      if (!order) return err({ code: "ORDER_NOT_FOUND" } as const)
      const notes = (await writeAll(tx, order)).filter((note) => note.shipmentId === shipmentId)
      return ok(notes.map(({ document }) => document))
    })
  }
}
