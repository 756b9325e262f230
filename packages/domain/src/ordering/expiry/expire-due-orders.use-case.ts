import type { OrderBook } from "../ports.ts"

export type ExpireDuePorts = {
  readonly book: Pick<OrderBook, "listDue">
  readonly expire: (orderId: string) => Promise<boolean>
  readonly onFailed: (error: unknown, orderId: string) => void
}

/** So many at a time: holds that end in the same second must all be over a moment later. */
const lanes = 8

/** Ends the holds that are over; one that fails doesn't keep the others from ending. */
export const makeExpireDueOrders =
  ({ book, expire, onFailed }: ExpireDuePorts) =>
  async (limit: number): Promise<number> => {
    const due = [...(await book.listDue(limit))]
    let expired = 0
    const lane = async (): Promise<void> => {
      for (let orderId = due.shift(); orderId !== undefined; orderId = due.shift()) {
        try {
          if (await expire(orderId)) expired += 1
        } catch (error) {
          onFailed(error, orderId)
        }
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return expired
  }
