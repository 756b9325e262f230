import type { Order } from "../order.model.ts"

/** What the gateway is asked for: the total less what gift cards and rewards pay. 0: no gateway is needed. */
export const payableOf = ({
  totalMinor,
  tenderedMinor,
}: Pick<Order, "totalMinor" | "tenderedMinor">): number => totalMinor - tenderedMinor

/** Whether a coupon, a gift card or rewards are claimed by the order: what they saved or paid is frozen in it. */
export const hasClaims = ({
  tenderedMinor,
  priceNotes,
}: Pick<Order, "tenderedMinor" | "priceNotes">): boolean =>
  tenderedMinor > 0 || priceNotes.adjustments.some(({ couponCode }) => couponCode !== null)
