import { mysqlOrderBook } from "@haat/db/ordering"
import type { Cart } from "@haat/domain/basket"
import type { OrderBook } from "@haat/domain/ordering"
import { newId } from "@haat/platform/ids"
import { clients } from "../../shared/index.ts"

/**
 * A gateway of one test alone. Sweeps take what belongs to the gateways of their own shop, so that tests beside each
 * other in one database leave each other's payments, refunds and webhooks alone.
 */
export const ownProvider = (): string => `b${newId().slice(-7)}`

const allDue = 1_000_000

/** The book of orders whose sweep ends holds of these carts' owners alone. */
export const ownBook = (carts: ReadonlyMap<string, Cart>): OrderBook => {
  const book = mysqlOrderBook(clients.mysql())
  const isOurs = async () => {
    const owners = [...carts.values()].map(({ ownerKey }) => ownerKey)
    if (owners.length === 0) return () => false
    const rows = await clients
      .mysql()
      .rows<{ id: string }>(
        `SELECT id FROM ordering_order WHERE owner_key IN (${owners.map(() => "?").join(", ")})`,
        owners,
      )
    const ids = new Set(rows.map(({ id }) => id))
    return (id: string) => ids.has(id)
  }
  return {
    ...book,
    listDue: async (limit) => {
      const [due, ours] = [await book.listDue(allDue), await isOurs()]
      return due.filter(ours).slice(0, limit)
    },
  }
}
