import { z } from "zod"

/** What the REST API answers. Amounts: `*_minor` in paise; `price` and `mrp` in rupees, for display. */

export const imageOut = z
  .object({ url: z.string(), alt: z.string(), width: z.int(), height: z.int() })
  .nullable()
const rating = z.object({ average: z.number(), count: z.int() })
const span = z.object({ earliest: z.string(), latest: z.string() })
const options = z.record(z.string(), z.string())

export const productOut = z.object({
  product: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    brand: z.string(),
    category_id: z.string(),
    price: z.number(),
    price_minor: z.int(),
    mrp: z.number(),
    mrp_minor: z.int(),
    currency: z.literal("INR"),
    image_url: z.string().nullable(),
    images: z.array(imageOut),
    rating,
    url: z.string(),
    supplier: z.string(),
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    variants: z.array(
      z.object({
        sku: z.string(),
        options,
        price: z.number(),
        price_minor: z.int(),
        mrp_minor: z.int(),
      }),
    ),
  }),
})

export const searchOut = z.object({
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  undeliverable: z.int(),
  corrected: z.string().nullable(),
  items: z.array(
    z.object({
      product_id: z.string(),
      slug: z.string(),
      name: z.string(),
      brand: z.string(),
      sku: z.string(),
      price: z.number(),
      price_minor: z.int(),
      mrp_minor: z.int(),
      currency: z.literal("INR"),
      image_url: z.string().nullable(),
      rating,
      arrives: span,
      delivery_fee_minor: z.int(),
    }),
  ),
  facets: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
    }),
  ),
})

export const suggestOut = z.object({
  suggestions: z.array(
    z.object({
      kind: z.enum(["query", "category", "product"]),
      text: z.string(),
      category_id: z.string().optional(),
      slug: z.string().optional(),
    }),
  ),
})

export const placeOut = z.object({
  pincode: z.string(),
  city: z.string(),
  state: z.string(),
  region: z.string(),
})

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
      options,
      quantity: z.int(),
      max_quantity: z.int(),
      unit_price_minor: z.int(),
      line_minor: z.int(),
      arrives: span.nullable(),
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
      arrives: span,
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
