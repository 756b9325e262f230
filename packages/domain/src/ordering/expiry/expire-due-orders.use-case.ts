import type { OrderBook } from "../ports.ts"

export type ExpireDuePorts = {
  readonly book: Pick<OrderBook, "listDue">
  readonly expire: (orderId: string) => Promise<boolean>
  readonly onFailed: (error: unknown, orderId: string) => void
}

/** Ends the holds that are over; one that fails doesn't keep the others from ending. */
export const makeExpireDueOrders =
  ({ book, expire, onFailed }: ExpireDuePorts) =>
  async (limit: number): Promise<number> => {
    let expired = 0
    for (const orderId of await book.listDue(limit)) {
      try {
        if (await expire(orderId)) expired += 1
      } catch (error) {
        onFailed(error, orderId)
      }
    }
    return expired
  }
