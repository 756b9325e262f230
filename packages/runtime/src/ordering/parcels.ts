import {
  type Fulfillment,
  makeCancelLines,
  makeDelayShipment,
  makeEndShipment,
  makePackShipment,
  makeQuoteCancel,
  makeReadParcels,
  makeReceiveReturn,
  makeRecordCarrierEvent,
  makeRequestReturn,
  makeShipShipment,
  type Order,
  type Ordering,
  type OrderRefusal,
  type OrderViewer,
} from "@haat/domain/ordering"
import type { Result } from "@haat/domain/shared"

type Ports = Parameters<typeof makeCancelLines>[0] &
  Parameters<typeof makeQuoteCancel>[0] &
  Parameters<typeof makeReadParcels>[0] &
  Parameters<typeof makeRequestReturn>[0]

type Reading = Pick<Ordering, "getOrder"> & {
  readonly findFor: (code: string, viewer: OrderViewer) => Promise<Result<Order, OrderRefusal>>
}

/** What warehouses, carriers and staff do with parcels. */
export const fulfilling = (ports: Ports): Fulfillment => ({
  packShipment: makePackShipment(ports),
  shipShipment: makeShipShipment(ports),
  delayShipment: makeDelayShipment(ports),
  recordCarrierEvent: makeRecordCarrierEvent(ports),
  ...makeEndShipment(ports),
  receiveReturn: makeReceiveReturn(ports),
  ...makeReadParcels(ports),
})

/** What a buyer does with a paid order; each answers the order as it stands afterwards. */
export const changing = (
  ports: Ports,
  { findFor, getOrder }: Reading,
): Pick<Ordering, "quoteCancel" | "cancelLines" | "requestReturn"> => {
  const [cancelLines, quoteCancel, requestReturn] = [
    makeCancelLines(ports),
    makeQuoteCancel(ports),
    makeRequestReturn(ports),
  ]
  const seen = async (code: string, viewer: OrderViewer) => {
    const answer = await getOrder(code, viewer)
    return answer.ok ? answer : { ok: false as const, error: { code: "ORDER_NOT_FOUND" as const } }
  }
  const found = async (code: string, viewer: OrderViewer) => {
    const answer = await findFor(code, viewer)
    return answer.ok ? answer : { ok: false as const, error: { code: "ORDER_NOT_FOUND" as const } }
  }
  return {
    quoteCancel: async (code, viewer, lines) => {
      const order = await found(code, viewer)
      return order.ok ? quoteCancel(order.value, lines) : order
    },
    cancelLines: async (code, viewer, input) => {
      const order = await found(code, viewer)
      if (!order.ok) return order
      const done = await cancelLines({ ...input, orderId: order.value.id, by: "you" })
      return done.ok ? seen(code, viewer) : done
    },
    requestReturn: async (code, viewer, input) => {
      const order = await found(code, viewer)
      if (!order.ok) return order
      const done = await requestReturn({ ...input, orderId: order.value.id })
      return done.ok ? seen(code, viewer) : done
    },
  }
}
