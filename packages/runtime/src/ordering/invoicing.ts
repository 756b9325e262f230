import {
  creditNoteRows,
  invoiceRows,
  mysqlInvoices,
  orderRows,
  returnRows,
  shipmentRows,
} from "@haat/db/ordering"
import { inTransaction, type Tx } from "@haat/db/shared"
import type { Catalog, Seller, Sellers } from "@haat/domain/catalog"
import type { Delivery } from "@haat/domain/delivery"
import {
  type Crediting,
  type Invoicing,
  makeIssueCreditNotes,
  makeIssueInvoices,
  makeReadInvoices,
  type Order,
  type Origin,
  type SellerFacts,
  type SellerTax,
} from "@haat/domain/ordering"
import type { Clients } from "../shared/index.ts"

type Calls = {
  readonly catalog?: Pick<Catalog, "getProducts"> | undefined
  readonly sellers?: Pick<Sellers, "getSellers"> | undefined
  readonly delivery: Pick<Delivery, "reach"> & Partial<Pick<Delivery, "listWarehouses">>
}

type Ports = Pick<Parameters<typeof makeIssueInvoices>[0], "clock" | "ids" | "book" | "parcels"> &
  Omit<Parameters<typeof makeReadInvoices>[0], "issueInvoices" | "issueCreditNotes">

const taxOf = (seller: Seller | undefined): SellerTax | null => {
  if (!seller?.tax) return null
  const { legalName, address, gstins } = seller.tax
  const lines = [address.line1, address.line2, `${address.city} ${address.pincode}`]
  return { legalName, gstins, state: address.state, address: lines.filter((line) => line !== "").join(", ") }
}

/** What the catalog says today of who sells an order's goods; what it doesn't know is told by the order itself. */
const sellersOf = async (calls: Calls, { lines }: Order): Promise<ReadonlyMap<string, SellerFacts>> => {
  const named = new Map(lines.map(({ sku, supplierName }) => [sku, supplierName]))
  const products = await calls.catalog?.getProducts([...new Set(lines.map(({ productId }) => productId))])
  const variants = (products ?? []).flatMap((product) => product.variants)
  const sold = variants.filter(({ sku }) => named.has(sku))
  const ids = [...new Set(sold.map(({ offer }) => offer.supplierId))]
  const known = new Map((await calls.sellers?.getSellers(ids))?.map((seller) => [seller.id, seller]))
  return new Map(
    sold.map(({ sku, hsn, offer: { supplierId: sellerId } }) => [
      sku,
      { sellerId, sellerName: named.get(sku) ?? "", hsn, tax: taxOf(known.get(sellerId)) },
    ]),
  )
}

const originOf = async ({ delivery }: Calls, warehouseId: string): Promise<Origin> => {
  const found = (await delivery.listWarehouses?.())?.find(({ id }) => id === warehouseId)
  return { warehouseId, name: found?.name ?? warehouseId, state: found?.state ?? "" }
}

const rowsOf = (tx: Tx) => ({
  orders: orderRows(tx),
  shipments: shipmentRows(tx),
  returns: returnRows(tx),
  invoices: invoiceRows(tx),
  credits: creditNoteRows(tx),
})
type Rows = ReturnType<typeof rowsOf>

/** Tax invoices and what is credited against them: numbered in one transaction, printed from what was kept. */
export const invoicing = (clients: Clients, ports: Ports, calls: Calls): Invoicing & Crediting => {
  const within = {
    ...ports,
    inTransaction: <Value>(body: (rows: Rows) => Promise<Value>) =>
      inTransaction(clients.mysql(), (tx) => body(rowsOf(tx))),
  }
  const issueInvoices = makeIssueInvoices({
    ...within,
    invoices: mysqlInvoices(clients.mysql()),
    sellersOf: (order) => sellersOf(calls, order),
    originOf: (warehouseId) => originOf(calls, warehouseId),
    stateOf: async (pincode) => (await calls.delivery.reach(pincode, ports.clock.now())).place?.state ?? null,
  })
  const issueCreditNotes = makeIssueCreditNotes({ ...within, issueInvoices })
  return {
    issueInvoices,
    issueCreditNotes,
    ...makeReadInvoices({ ...ports, issueInvoices, issueCreditNotes }),
  }
}
