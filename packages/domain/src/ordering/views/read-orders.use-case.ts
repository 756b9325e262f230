import { err, ok, ownerKey, type Result } from "../../shared/index.ts"
import type { OrderRecord } from "../facts.model.ts"
import type { Order, OrderView } from "../order.model.ts"
import type { Ordering, OrderRefusal, OrderViewer } from "../ordering.model.ts"
import type { AttemptDesk, OrderBook, OrderingEdge } from "../ports.ts"
import { orderView } from "./order-view.rule.ts"
import { maySee } from "./see-order.rule.ts"

export type ReadOrdersPorts = Pick<OrderingEdge, "clock"> & {
  readonly book: OrderBook
  readonly desk: Pick<AttemptDesk, "trailOf">
  readonly accessTokenOf: (code: string) => string
  readonly maxAttempts: number
}

/** Reading orders, each only by who may see it. A stranger's order looks like one that doesn't exist. */
export const makeReadOrders = ({ book, desk, clock, accessTokenOf, maxAttempts }: ReadOrdersPorts) => {
  const findFor = async (code: string, viewer: OrderViewer): Promise<Result<OrderRecord, OrderRefusal>> => {
    const order = await book.findByCode(code)
    return order && maySee(order, viewer, accessTokenOf(code)) ? ok(order) : err({ code: "ORDER_NOT_FOUND" })
  }

  const view = async (order: Order): Promise<OrderView> => {
    const [trail, history] = await Promise.all([desk.trailOf(order.id), book.historyOf(order.id)])
    return orderView({ order, trail, history, now: clock.now(), maxAttempts })
  }

  const getOrder: Ordering["getOrder"] = async (code, viewer) => {
    const order = await findFor(code, viewer)
    return order.ok ? ok(await view(order.value)) : order
  }

  const listOrders: Ordering["listOrders"] = (shopper, page) => book.list(ownerKey(shopper), page)
  return { findFor, view, getOrder, listOrders }
}
