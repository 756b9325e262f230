import type { Order, OrderView } from "../order.model.ts"
import type { AttemptDesk, OrderBook } from "../ports.ts"
import type { DeskOrderView, OrderDesk } from "./desk.model.ts"
import type { StaffAsks } from "./staff-ask.model.ts"

export type ReadDeskPorts = {
  readonly book: Pick<OrderBook, "findByCode" | "listAll">
  readonly desk: Pick<AttemptDesk, "trailOf">
  readonly view: (order: Order) => Promise<OrderView>
  readonly asks: Pick<StaffAsks, "asksOf">
}

/** Every order, whole, for staff. */
export const makeReadDesk = ({ book, desk, view, asks }: ReadDeskPorts): Pick<OrderDesk, "list" | "get"> => ({
  list: book.listAll,
  get: async (code): Promise<DeskOrderView | null> => {
    const order = await book.findByCode(code)
    if (!order) return null
    const [seen, { attempts, refunds }, asked] = await Promise.all([
      view(order),
      desk.trailOf(order.id),
      asks.asksOf(order.id),
    ])
    const paid = attempts.find(({ id }) => id === order.capturedAttemptId)
    const back = refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    return {
      ...seen,
      attempts: attempts.map((one) => ({
        ...{ id: one.id, provider: one.provider, status: one.status, declineReason: one.declineReason },
        ...{ amountMinor: one.amountMinor, capturedMinor: one.capturedMinor },
        ...{ createdAt: one.createdAt, updatedAt: one.updatedAt },
      })),
      ...{ allocation: order.allocation, asks: asked },
      refundableMinor: Math.max(0, (paid?.capturedMinor ?? 0) - back),
    }
  },
})
