import type { Invoice } from "../invoicing/invoice.model.ts"
import { makeIssueInvoices } from "../invoicing/issue-invoices.use-case.ts"
import { makeReadInvoices } from "../invoicing/read-invoices.use-case.ts"
import { soldShop } from "./scenes.builder.ts"

/** A paid order of two parcels, and a desk that writes invoices into memory. */
export const billing = async () => {
  const { shop, order, viewer, first, second, send } = await soldShop()
  const written: Invoice[] = []
  const series = new Map<string, number>()
  let turn: Promise<unknown> = Promise.resolve()
  const issueInvoices = makeIssueInvoices({
    clock: { now: () => shop.time.now },
    ids: { uuid: () => `invoice-${written.length + 1}`, code: () => "CODE" },
    inTransaction: (body) => {
      const mine = turn.then(() =>
        shop.inTransaction((tx) =>
          body({
            ...tx,
            invoices: {
              listOf: async (orderId) => written.filter((one) => one.orderId === orderId),
              nextSerial: async (sellerId, year) => {
                const next = (series.get(`${sellerId} ${year}`) ?? 0) + 1
                series.set(`${sellerId} ${year}`, next)
                return next
              },
              insert: async (invoice) => void written.push(invoice),
            },
          }),
        ),
      )
      turn = mine
      return mine
    },
    parcels: shop.parcels,
    book: shop.facts.book,
    invoices: { ofParcel: async (id) => written.filter(({ shipmentId }) => shipmentId === id) },
    sellersOf: async () => new Map(),
    originOf: async (warehouseId) => ({ warehouseId, name: "Bengaluru", state: "Karnataka" }),
  })
  const getInvoices = makeReadInvoices({
    findFor: shop.read.findFor,
    parcels: shop.parcels,
    issueInvoices,
  })
  return { order, viewer, first, second, send, written, issueInvoices, getInvoices }
}
