import {
  creditNoteRows,
  invoiceRows,
  mysqlInvoices,
  orderRows,
  returnRows,
  shipmentRows,
} from "@haat/db/ordering"
import { inTransaction, type Tx } from "@haat/db/shared"
import type { Catalog } from "@haat/domain/catalog"
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
} from "@haat/domain/ordering"
import type { Clients } from "../shared/index.ts"

type Calls = {
  readonly catalog?: Pick<Catalog, "getProducts"> | undefined
  readonly delivery: Partial<Pick<Delivery, "listWarehouses">>
}

type Ports = Pick<Parameters<typeof makeIssueInvoices>[0], "clock" | "ids" | "book" | "parcels"> &
  Omit<Parameters<typeof makeReadInvoices>[0], "issueInvoices" | "issueCreditNotes">

/** What the catalog says today of who sells an order's goods; what it doesn't know is told by the order itself. */
const sellersOf = async (calls: Calls, { lines }: Order): Promise<ReadonlyMap<string, SellerFacts>> => {
  const named = new Map(lines.map(({ sku, supplierName }) => [sku, supplierName]))
  const products = await calls.catalog?.getProducts([...new Set(lines.map(({ productId }) => productId))])
  const variants = (products ?? []).flatMap((product) => product.variants)
  return new Map(
    variants.flatMap(({ sku, hsn, offer }) => {
      const sellerName = named.get(sku)
      return sellerName === undefined ? [] : [[sku, { sellerId: offer.supplierId, sellerName, hsn }] as const]
    }),
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
  })
  const issueCreditNotes = makeIssueCreditNotes({ ...within, issueInvoices })
  return {
    issueInvoices,
    issueCreditNotes,
    ...makeReadInvoices({ ...ports, issueInvoices, issueCreditNotes }),
  }
}
