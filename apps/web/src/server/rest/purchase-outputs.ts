import { z } from "zod"
import { optionsOut, spanOut } from "./outputs.ts"

/** What the REST API answers to whoever buys. Amounts: `*_minor` in paise. */

export const sessionOut = z.object({ token: z.string(), token_type: z.literal("Bearer") })

const notice = z.object({ kind: z.string() }).loose()

export const cartOut = z.object({
  version: z.int(),
  currency: z.literal("INR"),
  count: z.int(),
  lines: z.array(
    z.object({
      sku: z.string(),
      product_id: z.string(),
      name: z.string(),
      options: optionsOut,
      quantity: z.int(),
      max_quantity: z.int(),
      unit_price_minor: z.int(),
      line_minor: z.int(),
      arrives: spanOut.nullable(),
      notices: z.array(notice),
    }),
  ),
  items_minor: z.int(),
  delivery_minor: z.int(),
  total_minor: z.int(),
  free_delivery_from_minor: z.int(),
  can_check_out: z.boolean(),
})

const service = z.enum(["standard", "express"])

/** Why the price is what it is, and what is left for the payment gateway. */
const priceReasons = {
  adjustments: z.array(
    z.object({
      name: z.string(),
      coupon_code: z.string().nullable(),
      on: z.enum(["items", "delivery"]),
      saved_minor: z.int(),
    }),
  ),
  tenders: z.array(
    z.object({ kind: z.enum(["gift-card", "rewards"]), label: z.string(), amount_minor: z.int() }),
  ),
  payable_minor: z.int(),
}

export const checkoutOut = z.object({
  cart_version: z.int(),
  quote_id: z.string(),
  currency: z.literal("INR"),
  service,
  options: z.array(
    z.object({
      service,
      earliest: z.string(),
      latest: z.string(),
      fee_minor: z.int(),
      order_by: z.iso.datetime(),
    }),
  ),
  items_minor: z.int(),
  discount_minor: z.int(),
  delivery_minor: z.int(),
  tax_minor: z.int(),
  total_minor: z.int(),
  ...priceReasons,
  coupon: z
    .object({
      code: z.string(),
      counts: z.boolean(),
      saved_minor: z.int(),
      reason: z.string().nullable(),
      missing_minor: z.int().nullable(),
    })
    .nullable(),
  refused_gift_cards: z.array(z.string()).describe("The last four of codes that can't be spent"),
})

export const orderOut = z.object({
  code: z.string(),
  status: z.string(),
  payment: z.object({
    state: z.string(),
    decline_reason: z.string().nullable(),
    refund_minor: z.int(),
  }),
  currency: z.literal("INR"),
  items_minor: z.int(),
  discount_minor: z.int(),
  delivery_minor: z.int(),
  tax_minor: z.int(),
  total_minor: z.int(),
  ...priceReasons,
  lines: z.array(
    z.object({
      sku: z.string(),
      product_id: z.string(),
      name: z.string(),
      quantity: z.int(),
      unit_price_minor: z.int(),
      line_minor: z.int(),
      arrives: spanOut,
    }),
  ),
  created_at: z.iso.datetime(),
  placed_at: z.iso.datetime().nullable(),
  expires_at: z.iso.datetime().nullable(),
  can_pay: z.boolean(),
  can_cancel: z.boolean(),
  timeline: z.array(z.object({ at: z.iso.datetime(), what: z.string(), detail: z.string() })),
})

export const paymentOut = z.object({ redirect_url: z.string() })
