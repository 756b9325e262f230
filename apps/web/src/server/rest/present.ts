import type { CartView } from "@haat/domain/basket"
import { type ItemImage, type Product, renditionUrl } from "@haat/domain/catalog"
import type { Checkout, OrderView } from "@haat/domain/ordering"
import { webEnv } from "@haat/platform/env"
import type { z } from "zod"
import type { imageOut, productOut } from "./outputs.ts"
import type { cartOut, checkoutOut, orderOut } from "./purchase-outputs.ts"

/** An address that works outside our pages, in the width that suits a product's page. */
export const pictureUrl = (image: Pick<ItemImage, "url" | "widths"> | null | undefined): string | null =>
  image ? new URL(renditionUrl(image, defaultWidth), `${webEnv().publicUrl}/`).href : null

const defaultWidth = 640

export const presentImage = (image: ItemImage): z.input<typeof imageOut> => ({
  url: pictureUrl(image) ?? "",
  alt: image.alt,
  width: image.width,
  height: image.height,
})

export const rupees = (minor: number): number => minor / 100

export const presentProduct = (product: Product): z.input<typeof productOut> => {
  const offers = product.variants.map(({ offer }) => offer)
  const cheapest = [...offers].sort((a, b) => a.priceMinor - b.priceMinor)[0]
  const [priceMinor, mrpMinor] = [cheapest?.priceMinor ?? 0, cheapest?.mrpMinor ?? 0]
  return {
    product: {
      id: product.id,
      slug: product.slug,
      name: product.title,
      description: product.description,
      brand: product.brand,
      category_id: product.categoryId,
      price: rupees(priceMinor),
      price_minor: priceMinor,
      mrp: rupees(mrpMinor),
      mrp_minor: mrpMinor,
      currency: "INR",
      image_url: pictureUrl(product.images[0]),
      images: product.images.map(presentImage),
      rating: { average: product.rating.average, count: product.rating.count },
      url: `${webEnv().publicUrl}/p/${encodeURIComponent(product.slug)}`,
      supplier: product.supplierName,
      attributes: Object.fromEntries(
        Object.entries(product.attributes).map(([key, value]) => [
          key,
          Array.isArray(value) ? [...value] : (value as string | number | boolean),
        ]),
      ),
      variants: product.variants.map(({ sku, options, offer }) => ({
        sku,
        options: { ...options },
        price: rupees(offer.priceMinor),
        price_minor: offer.priceMinor,
        mrp_minor: offer.mrpMinor,
      })),
    },
  }
}

export const presentCart = (cart: CartView): z.input<typeof cartOut> => ({
  version: cart.version,
  currency: cart.currency,
  count: cart.count,
  lines: cart.lines.map((line) => ({
    sku: line.sku,
    product_id: line.productId,
    name: line.title,
    options: { ...line.options },
    quantity: line.quantity,
    max_quantity: line.maxQuantity,
    unit_price_minor: line.unitPriceMinor,
    line_minor: line.lineMinor,
    arrives: line.arrival && { ...line.arrival },
    notices: line.notices.map((one) => ({ ...one })),
  })),
  items_minor: cart.itemsMinor,
  delivery_minor: cart.deliveryMinor,
  total_minor: cart.totalMinor,
  free_delivery_from_minor: cart.freeDeliveryFromMinor,
  can_check_out: cart.canCheckOut,
})

type Sums = Pick<Checkout, "itemsMinor" | "discountMinor" | "deliveryMinor" | "taxMinor" | "totalMinor">

const sumsOf = (sums: Sums) => ({
  items_minor: sums.itemsMinor,
  discount_minor: sums.discountMinor,
  delivery_minor: sums.deliveryMinor,
  tax_minor: sums.taxMinor,
  total_minor: sums.totalMinor,
})

const reasonsOf = ({ adjustments, tenders }: Pick<Checkout, "adjustments" | "tenders">) => ({
  adjustments: adjustments.map(({ name, couponCode, on, savedMinor }) => ({
    ...{ name, on },
    coupon_code: couponCode,
    saved_minor: savedMinor,
  })),
  tenders: tenders.map(({ kind, label, amountMinor }) => ({ kind, label, amount_minor: amountMinor })),
})

const presentCoupon = (coupon: NonNullable<Checkout["coupon"]>) => ({
  code: coupon.code,
  counts: coupon.ok,
  saved_minor: coupon.ok ? coupon.savedMinor : 0,
  reason: coupon.ok ? null : coupon.problem.reason,
  missing_minor: coupon.ok ? null : (coupon.problem.missingMinor ?? null),
})

export const presentCheckout = (checkout: Checkout): z.input<typeof checkoutOut> => ({
  cart_version: checkout.cartVersion,
  quote_id: checkout.quoteId,
  currency: checkout.currency,
  service: checkout.chosen,
  options: checkout.options.map(({ service, earliest, latest, feeMinor, orderBy }) => ({
    ...{ service, earliest, latest },
    fee_minor: feeMinor,
    order_by: orderBy.toISOString(),
  })),
  ...sumsOf(checkout),
  ...reasonsOf(checkout),
  payable_minor: checkout.payableMinor,
  coupon: checkout.coupon && presentCoupon(checkout.coupon),
  refused_gift_cards: [...checkout.refusedGiftCards],
})

export const presentOrder = (order: OrderView): z.input<typeof orderOut> => ({
  code: order.code,
  status: order.status,
  payment: {
    state: order.payment.state,
    decline_reason: order.payment.declineReason,
    refund_minor: order.payment.refundMinor,
  },
  currency: order.currency,
  ...sumsOf(order),
  ...reasonsOf(order.priceNotes),
  payable_minor: order.totalMinor - order.tenderedMinor,
  lines: order.lines.map((line) => ({
    sku: line.sku,
    product_id: line.productId,
    name: line.title,
    quantity: line.quantity,
    unit_price_minor: line.unitPriceMinor,
    line_minor: line.lineMinor,
    arrives: { earliest: line.promise.earliest, latest: line.promise.latest },
  })),
  created_at: order.createdAt.toISOString(),
  placed_at: order.placedAt?.toISOString() ?? null,
  expires_at: order.expiresAt?.toISOString() ?? null,
  can_pay: order.canPay,
  can_cancel: order.canCancel,
  timeline: order.timeline.map(({ at, what, detail }) => ({ at: at.toISOString(), what, detail })),
})
