import { z } from "zod"
import { PLACE_LIMITS } from "./place-limits.model.ts"

const line = (max: number) => z.string().trim().min(1, "fill this in").max(max)
const optionalLine = (max: number) => z.string().trim().max(max).default("")

export const pincodeSchema = z.string().regex(/^[1-9]\d{5}$/, "a pincode has six digits and no leading 0")

export const orderAddressSchema = z.strictObject({
  name: line(PLACE_LIMITS.name),
  phone: z
    .string()
    .regex(/^(?:\+91)?[6-9]\d{9}$/, "an Indian mobile number has ten digits and starts with 6 to 9"),
  line1: line(PLACE_LIMITS.addressLine),
  line2: optionalLine(PLACE_LIMITS.addressLine),
  landmark: optionalLine(PLACE_LIMITS.addressLine),
  pincode: pincodeSchema,
  city: line(PLACE_LIMITS.place),
  state: line(PLACE_LIMITS.place),
})

export const idempotencyKeySchema = z
  .string()
  .regex(/^[\w.:-]{8,64}$/, "8 to 64 letters, digits or . : _ -, the same for each retry of one intent")

export const orderCodeSchema = z
  .string()
  .regex(/^[A-Z0-9]{6,20}$/, "an order code has capital letters and digits")

/** What a client may say when placing; prices, totals and stock are never taken from it. */
export const placeOrderSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  cartVersion: z.int().nonnegative(),
  quoteId: z.string().regex(/^[0-9a-f]{64}$/, "the quoteId that checkout answered"),
  email: z.email().max(254),
  address: orderAddressSchema,
  service: z.enum(["standard", "express"]),
})

export const checkoutSchema = z.strictObject({
  pincode: pincodeSchema,
  service: z.enum(["standard", "express"]).default("standard"),
})
