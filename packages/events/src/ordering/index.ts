import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"
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
} from "./parcels.ts"

export {
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
}

const orderFacts = z.object({
  orderId: z.string(),
  code: z.string(),
  customerId: z.string().nullable(),
  /** Whose cart it came from. */
  ownerKey: z.string().optional(),
  /** The version of that cart which was ordered. */
  cartVersion: z.int().nonnegative().optional(),
  email: z.string(),
  currency: z.string().length(3),
  totalMinor: z.int().nonnegative(),
  pincode: z.string(),
  version: z.int().nonnegative(),
  /** One per warehouse, service and day of dispatch that lines were promised from. */
  parcels: z
    .array(
      z.object({ warehouseId: z.string(), service: z.enum(["standard", "express"]), dispatchOn: z.string() }),
    )
    .optional(),
  lines: z.array(
    z.object({
      sku: z.string(),
      productId: z.string(),
      title: z.string(),
      quantity: z.int().positive(),
      unitPriceMinor: z.int(),
    }),
  ),
})

const orderEvent = <Name extends string, Extra extends z.ZodRawShape>(name: Name, extra: Extra) =>
  defineEvent({
    type: `ordering.order_${name}.v1`,
    topic: "ordering.order",
    payload: orderFacts.extend(extra),
  })

export const orderReserved = orderEvent("reserved", { expiresAt: z.iso.datetime() })
export const orderPlaced = orderEvent("placed", { late: z.boolean() })
export const orderFailed = orderEvent("failed", { reason: z.string() })
export const orderExpired = orderEvent("expired", {})
export const orderCancelled = orderEvent("cancelled", { by: z.enum(["customer", "admin", "system"]) })

export const orderingEvents = [
  orderReserved,
  orderPlaced,
  orderFailed,
  orderExpired,
  orderCancelled,
  shipmentPacked,
  shipmentShipped,
  shipmentOutForDelivery,
  shipmentDelivered,
  shipmentCancelled,
  shipmentDelayed,
  shipmentLost,
  shipmentReturnedToSender,
  returnRequested,
  returnReceived,
] as const
