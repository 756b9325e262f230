import { err, ok, ownerKey, type Result } from "../../shared/index.ts"
import type { OrderingPolicy, OrderRecord, OrderWithHistory, PayAttempt } from "../facts.model.ts"
import { ORDER_GROUPS, type Order, type OrderView } from "../order.model.ts"
import type { Ordering } from "../ordering.model.ts"
import type { AttemptDesk, OrderBook, OrderingEdge } from "../ports.ts"
import type { OrderRefusal } from "../refusals.model.ts"
import type { ParcelBook } from "../shipping/ports.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import { orderView } from "./order-view.rule.ts"
import type { OrderViewer } from "./order-viewer.model.ts"
import { isOwner, maySee, withoutPerson } from "./see-order.rule.ts"

export type ReadOrdersPorts = Pick<OrderingEdge, "clock"> & {
  readonly book: OrderBook
  readonly desk: Pick<AttemptDesk, "trailOf">
  readonly accessTokenOf: (code: string) => string
  readonly parcels: Pick<ParcelBook, "shipmentsOf" | "returnsOf" | "newsOf">
  readonly policy: Pick<OrderingPolicy, "maxAttempts" | "returnWindowMs" | "trackingPages">
}

/** Only what was delivered comes back, and there is no news of a parcel that nobody has touched. */
const wasDelivered = ({ deliveredAt }: Shipment): boolean => deliveredAt !== null
const wasTouched = ({ version }: Shipment): boolean => version > 0

/** Reading orders, each only by who may see it. A stranger's order looks like one that doesn't exist. */
export const makeReadOrders = (ports: ReadOrdersPorts) => {
  const { book, desk, clock, accessTokenOf, parcels, policy } = ports
  const sees = (order: Pick<Order, "code" | "ownerKey">, viewer: OrderViewer): boolean =>
    maySee(order, viewer, accessTokenOf(order.code))

  const findFor = async (code: string, viewer: OrderViewer): Promise<Result<OrderRecord, OrderRefusal>> => {
    const order = await book.findByCode(code)
    return order && sees(order, viewer) ? ok(order) : err({ code: "ORDER_NOT_FOUND" })
  }

  const viewOf = async ({ order, history }: OrderWithHistory): Promise<OrderView> => {
    const sending = order.placedAt !== null
    const [trail, shipments] = await Promise.all([
      desk.trailOf(order.id),
      sending ? parcels.shipmentsOf(order.id) : [],
    ])
    const [returns, news] = await Promise.all([
      shipments.some(wasDelivered) ? parcels.returnsOf(order.id) : [],
      parcels.newsOf(shipments.filter(wasTouched).map(({ id }) => id)),
    ])
    return orderView({ order, trail, history, shipments, returns, news, now: clock.now(), policy })
  }

  const view = async ({ id }: Pick<Order, "id">): Promise<OrderView> => {
    const found = await book.findWithHistory("id", id)
    if (!found) throw new Error(`order ${id} is gone`)
    return viewOf(found)
  }

  const viewNew = (order: Order, attempts: readonly PayAttempt[]): OrderView =>
    orderView({
      ...{ order, trail: { attempts, refunds: [] }, history: [], shipments: [], returns: [], news: [] },
      ...{ now: clock.now(), policy },
    })

  const getOrder: Ordering["getOrder"] = async (code, viewer) => {
    const found = await book.findWithHistory("code", code)
    if (!found || !sees(found.order, viewer)) return err({ code: "ORDER_NOT_FOUND" })
    const seen = await viewOf(found)
    return ok(isOwner(found.order, viewer.shopper) ? seen : withoutPerson(seen))
  }

  const listOrders: Ordering["listOrders"] = (shopper, { state, ...page }) =>
    book.list(ownerKey(shopper), { ...page, statuses: state ? ORDER_GROUPS[state] : [] })
  return { sees, findFor, view, viewNew, getOrder, listOrders }
}
