import { err, ok, ownerKey, type Result } from "../../shared/index.ts"
import type { OrderingPolicy, OrderRecord } from "../facts.model.ts"
import { ORDER_GROUPS, type Order, type OrderView } from "../order.model.ts"
import type { Ordering, OrderViewer } from "../ordering.model.ts"
import type { AttemptDesk, OrderBook, OrderingEdge } from "../ports.ts"
import type { OrderRefusal } from "../refusals.model.ts"
import type { ParcelBook } from "../shipping/ports.ts"
import { orderView } from "./order-view.rule.ts"
import { isOwner, maySee, withoutPerson } from "./see-order.rule.ts"

export type ReadOrdersPorts = Pick<OrderingEdge, "clock"> & {
  readonly book: OrderBook
  readonly desk: Pick<AttemptDesk, "trailOf">
  readonly accessTokenOf: (code: string) => string
  readonly parcels: Pick<ParcelBook, "shipmentsOf" | "returnsOf" | "newsOf">
  readonly policy: Pick<OrderingPolicy, "maxAttempts" | "returnWindowMs" | "trackingPages">
}

/** Reading orders, each only by who may see it. A stranger's order looks like one that doesn't exist. */
export const makeReadOrders = (ports: ReadOrdersPorts) => {
  const { book, desk, clock, accessTokenOf, parcels, policy } = ports
  const findFor = async (code: string, viewer: OrderViewer): Promise<Result<OrderRecord, OrderRefusal>> => {
    const order = await book.findByCode(code)
    return order && maySee(order, viewer, accessTokenOf(code)) ? ok(order) : err({ code: "ORDER_NOT_FOUND" })
  }

  const view = async (order: Order): Promise<OrderView> => {
    const sending = order.placedAt !== null
    const [trail, history, shipments, returns] = await Promise.all([
      desk.trailOf(order.id),
      book.historyOf(order.id),
      sending ? parcels.shipmentsOf(order.id) : [],
      sending ? parcels.returnsOf(order.id) : [],
    ])
    const news = await parcels.newsOf(shipments.map(({ id }) => id))
    return orderView({ order, trail, history, shipments, returns, news, now: clock.now(), policy })
  }

  const viewNew = (order: Order): OrderView =>
    orderView({
      ...{ order, trail: { attempts: [], refunds: [] }, history: [], shipments: [], returns: [], news: [] },
      ...{ now: clock.now(), policy },
    })

  const getOrder: Ordering["getOrder"] = async (code, viewer) => {
    const order = await findFor(code, viewer)
    if (!order.ok) return order
    const seen = await view(order.value)
    return ok(isOwner(order.value, viewer.shopper) ? seen : withoutPerson(seen))
  }

  const listOrders: Ordering["listOrders"] = (shopper, { state, ...page }) =>
    book.list(ownerKey(shopper), { ...page, statuses: state ? ORDER_GROUPS[state] : [] })
  return { findFor, view, viewNew, getOrder, listOrders }
}
