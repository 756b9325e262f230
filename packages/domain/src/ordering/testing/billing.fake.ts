import type { CreditNote } from "../crediting/credit-note.model.ts"
import { type CreditingTx, makeIssueCreditNotes } from "../crediting/issue-credit-notes.use-case.ts"
import type { Invoice, SellerFacts } from "../invoicing/invoice.model.ts"
import { type InvoicingTx, makeIssueInvoices } from "../invoicing/issue-invoices.use-case.ts"
import { makeReadInvoices } from "../invoicing/read-invoices.use-case.ts"
import { soldShop } from "./scenes.builder.ts"

/** A paid order of two parcels, and a desk that writes invoices into memory. */
export const billing = async () => {
  const { shop, order, viewer, first, second, send, scan } = await soldShop()
  const written: Invoice[] = []
  const credited: CreditNote[] = []
  const series = new Map<string, number>()
  /** Who sells; told anew, later papers say so. */
  const sellers: { of: ReadonlyMap<string, SellerFacts> } = { of: new Map() }
  let turn: Promise<unknown> = Promise.resolve()
  const edge = { clock: { now: () => shop.time.now }, parcels: shop.parcels }
  const keeping = <One extends { readonly orderId: string }>(kept: One[], kind: string) => ({
    listOf: async (orderId: string) => kept.filter((one) => one.orderId === orderId),
    nextSerial: async (sellerId: string, year: string) => {
      const next = (series.get(`${kind} ${sellerId} ${year}`) ?? 0) + 1
      series.set(`${kind} ${sellerId} ${year}`, next)
      return next
    },
    insert: async (one: One) => void kept.push(one),
  })
  /** One after the other, as the order's lock makes it. */
  const inTransaction = <Value>(body: (tx: InvoicingTx & CreditingTx) => Promise<Value>): Promise<Value> => {
    const mine = turn.then(() =>
      shop.inTransaction((tx) =>
        body({ ...tx, invoices: keeping(written, "invoice"), credits: keeping(credited, "credit") }),
      ),
    )
    turn = mine.catch(() => undefined)
    return mine
  }
  const issueInvoices = makeIssueInvoices({
    ...edge,
    inTransaction,
    ids: { uuid: () => `invoice-${written.length + 1}`, code: () => "CODE" },
    book: shop.facts.book,
    invoices: { ofParcel: async (id) => written.filter(({ shipmentId }) => shipmentId === id) },
    sellersOf: async () => sellers.of,
    stateOf: async () => "Karnataka",
    originOf: async (warehouseId) => ({ warehouseId, name: "Bengaluru", state: "Karnataka" }),
  })
  const issueCreditNotes = makeIssueCreditNotes({
    ...edge,
    inTransaction,
    issueInvoices,
    ids: { uuid: () => `credit-${credited.length + 1}`, code: () => "CODE" },
  })
  const reading = makeReadInvoices({
    issueCreditNotes,
    findFor: shop.read.findFor,
    parcels: shop.parcels,
    issueInvoices,
  })
  return {
    order,
    viewer,
    first,
    second,
    send,
    scan,
    shop,
    written,
    credited,
    sellers,
    issueInvoices,
    issueCreditNotes,
    ...reading,
  }
}
