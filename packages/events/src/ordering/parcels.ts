import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

const parcelFacts = z.object({
  shipmentId: z.string(),
  orderId: z.string(),
  /** Whom to tell; the parcels of earlier days don't say. */
  code: z.string().optional(),
  email: z.string().optional(),
  no: z.int().positive(),
  warehouseId: z.string(),
  carrier: z.string().nullable(),
  trackingNo: z.string().nullable(),
  version: z.int().positive(),
  lines: z.array(z.object({ lineNo: z.int().positive(), sku: z.string(), quantity: z.int().nonnegative() })),
})

const parcelEvent = <Name extends string>(name: Name) =>
  defineEvent({ type: `ordering.shipment_${name}.v1`, topic: "ordering.order", payload: parcelFacts })

export const shipmentPacked = parcelEvent("packed")
export const shipmentShipped = parcelEvent("shipped")
export const shipmentOutForDelivery = parcelEvent("out_for_delivery")
export const shipmentDelivered = parcelEvent("delivered")
export const shipmentCancelled = parcelEvent("cancelled")
export const shipmentLost = parcelEvent("lost")
export const shipmentReturnedToSender = parcelEvent("returned_to_sender")

/** It comes later than promised: the promised last day, the new day, and why. */
export const shipmentDelayed = defineEvent({
  type: "ordering.shipment_delayed.v1",
  topic: "ordering.order",
  payload: parcelFacts.extend({
    promisedFor: z.iso.date(),
    until: z.iso.date(),
    reason: z.enum(["weather", "carrier", "warehouse", "address", "holiday"]),
  }),
})

const returnFacts = z.object({
  returnId: z.string(),
  orderId: z.string(),
  warehouseId: z.string(),
  reason: z.string(),
  /** Known once the goods are inspected. */
  refundMinor: z.int().nonnegative().nullable(),
  lines: z.array(
    z.object({
      shipmentId: z.string(),
      lineNo: z.int().positive(),
      sku: z.string(),
      quantity: z.int().positive(),
    }),
  ),
})

const returnEvent = <Name extends string>(name: Name) =>
  defineEvent({ type: `ordering.return_${name}.v1`, topic: "ordering.order", payload: returnFacts })

export const returnRequested = returnEvent("requested")
export const returnReceived = returnEvent("received")
