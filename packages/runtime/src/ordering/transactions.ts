import { parcelStock, stockLedger } from "@haat/db/inventory"
import { orderRows, requestKeys, returnRows, shipmentRows } from "@haat/db/ordering"
import { attemptRows } from "@haat/db/payment"
import { inTransaction, once } from "@haat/db/shared"
import type { InTransaction, TenderRows } from "@haat/domain/ordering"
import type { Clients } from "../shared/index.ts"

const noTenders: TenderRows = {
  hold: async () => {
    throw new Error("no purse is wired to ordering")
  },
}

/** Order, stock, payment and parcel rows in one MySQL transaction. */
export const transactions =
  (clients: Clients): InTransaction =>
  (body) =>
    inTransaction(clients.mysql(), (tx) =>
      body({
        once: (eventId) => once(tx, "ordering.settle", eventId),
        orders: orderRows(tx),
        attempts: attemptRows(tx),
        stock: { ...stockLedger(tx), ...parcelStock(tx) },
        tenders: noTenders,
        shipments: shipmentRows(tx),
        returns: returnRows(tx),
        keys: requestKeys(tx),
      }),
    )
