import type {
  OrderReturn,
  Shipment,
  ShipmentDelay,
  ShipmentMove,
  ShipmentMoveName,
} from "@haat/domain/ordering"
import { type Envelope, type EventDefinition, seal } from "@haat/events/envelope"
import {
  returnReceived,
  returnRequested,
  shipmentCancelled,
  shipmentDelayed,
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

/** Which order it is of, and whom to tell. */
export type OrderContact = { readonly code: string; readonly email: string }

const factsOf = (shipment: Shipment, contact: Partial<OrderContact>) => {
  const { id: shipmentId, orderId, no, warehouseId, carrier, trackingNo, version, lines } = shipment
  return {
    ...{ shipmentId, orderId, ...contact, no, warehouseId, carrier, trackingNo, version: version + 1 },
    lines: lines.map(({ lineNo, sku, quantity, cancelled }) => ({
      lineNo,
      sku,
      quantity: quantity - cancelled,
    })),
  }
}

/** A parcel's event, keyed by its order so that an order's events arrive in order. */
export const shipmentEvent = (
  shipment: Shipment,
  { name, at }: ShipmentMove,
  contact: Partial<OrderContact>,
): Envelope => {
  const stamp = { id: newId(), occurredAt: at, key: shipment.orderId }
  return seal(eventOf[name] as EventDefinition, factsOf(shipment, contact), stamp)
}

export const delayedEvent = (
  shipment: Shipment,
  { until, reason, at }: ShipmentDelay,
  contact: Partial<OrderContact>,
): Envelope => {
  const facts = { ...factsOf(shipment, contact), promisedFor: shipment.latest, until, reason }
  return seal(shipmentDelayed, facts, { id: newId(), occurredAt: at, key: shipment.orderId })
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
