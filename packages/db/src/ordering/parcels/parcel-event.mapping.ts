import type { OrderReturn, Shipment, ShipmentMove, ShipmentMoveName } from "@haat/domain/ordering"
import { type Envelope, type EventDefinition, seal } from "@haat/events/envelope"
import {
  returnReceived,
  returnRequested,
  shipmentCancelled,
  shipmentDelivered,
  shipmentLost,
  shipmentOutForDelivery,
  shipmentPacked,
  shipmentReturnedToSender,
  shipmentShipped,
} from "@haat/events/ordering"
import { newId } from "@haat/platform/ids"

const eventOf = {
  pack: shipmentPacked,
  ship: shipmentShipped,
  "out-for-delivery": shipmentOutForDelivery,
  deliver: shipmentDelivered,
  cancel: shipmentCancelled,
  lose: shipmentLost,
  "return-to-sender": shipmentReturnedToSender,
} as const satisfies Record<ShipmentMoveName, unknown>

/** A parcel's event, keyed by its order so that an order's events arrive in order. */
export const shipmentEvent = (shipment: Shipment, { name, at }: ShipmentMove): Envelope => {
  const { id: shipmentId, orderId, no, warehouseId, carrier, trackingNo, version, lines } = shipment
  const facts = {
    ...{ shipmentId, orderId, no, warehouseId, carrier, trackingNo, version: version + 1 },
    lines: lines.map(({ lineNo, sku, quantity, cancelled }) => ({
      lineNo,
      sku,
      quantity: quantity - cancelled,
    })),
  }
  return seal(eventOf[name] as EventDefinition, facts, { id: newId(), occurredAt: at, key: orderId })
}

export const returnEvent = (one: OrderReturn, at: Date): Envelope => {
  const { id: returnId, orderId, warehouseId, reason, refundMinor, lines } = one
  const facts = {
    ...{ returnId, orderId, warehouseId, reason, refundMinor },
    lines: lines.map(({ shipmentId, lineNo, sku, quantity }) => ({ shipmentId, lineNo, sku, quantity })),
  }
  const event = one.status === "REQUESTED" ? returnRequested : returnReceived
  return seal(event as EventDefinition, facts, { id: newId(), occurredAt: at, key: orderId })
}
