import { parcelStock, stockLedger } from "@haat/db/inventory"
import { orderRows, requestKeys, returnRows, shipmentRows } from "@haat/db/ordering"
import { attemptRows } from "@haat/db/payment"
import { claimRows } from "@haat/db/pricing"
import { inTransaction, once } from "@haat/db/shared"
import type { InTransaction } from "@haat/domain/ordering"
import type { Clients } from "../shared/index.ts"

/** Order, stock, payment, parcel, coupon and tender rows in one MySQL transaction. */
export const transactions =
  (clients: Clients): InTransaction =>
  (body) =>
    inTransaction(clients.mysql(), (tx) =>
      body({
        once: (eventId) => once(tx, "ordering.settle", eventId),
        orders: orderRows(tx),
        attempts: attemptRows(tx),
        stock: { ...stockLedger(tx), ...parcelStock(tx) },
        tenders: claimRows(tx),
        shipments: shipmentRows(tx),
        returns: returnRows(tx),
        keys: requestKeys(tx),
      }),
    )
