import { createHash } from "node:crypto"
import { type OrderClaim, personKey } from "@haat/domain/pricing"
import type { Tx } from "../../shared/index.ts"
import { holdCoupon, releaseCoupon, retakeCoupon, spendCoupon } from "./coupon-uses.mysql.ts"
import {
  holdTenders,
  refundTender,
  releaseTenders,
  retakeTenders,
  spendTenders,
  type TenderClaim,
  type TenderRefund,
  tendersOf,
} from "./tenders.mysql.ts"

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")

type ClaimingOrder = {
  readonly id: string
  readonly customerId: string | null
  readonly email: string
  readonly createdAt: Date
}

const isTender = (claim: OrderClaim): claim is TenderClaim => claim.kind !== "coupon"

/**
 * Coupons, gift cards and rewards inside an order's transaction, after its own row and before the stock: accounts in
 * the order of their ids, then the coupon.
 */
export const claimRows = (tx: Tx) => ({
  /** False when something isn't there to take: the transaction must then be rolled back. */
  hold: async (order: ClaimingOrder, claims: readonly OrderClaim[]): Promise<boolean> => {
    if (!(await holdTenders(tx, order, claims.filter(isTender)))) return false
    for (const { ref: couponId, amountMinor: savedMinor } of claims.filter((claim) => !isTender(claim))) {
      const person = personKey(order, digest) ?? `o:${order.id}`
      const taking = { couponId, orderId: order.id, personKey: person, savedMinor, at: order.createdAt }
      if (!(await holdCoupon(tx, taking))) return false
    }
    return true
  },
  spend: async (orderId: string, at: Date): Promise<void> => {
    await spendTenders(tx, orderId, at)
    await spendCoupon(tx, orderId)
  },
  release: async (orderId: string, at: Date): Promise<void> => {
    await releaseTenders(tx, orderId, at)
    await releaseCoupon(tx, orderId)
  },
  /** Takes again what was released, and spends it at once. False as in `hold`. */
  retake: async (orderId: string, at: Date): Promise<boolean> => {
    if (!(await retakeTenders(tx, orderId)) || !(await retakeCoupon(tx, orderId))) return false
    await spendTenders(tx, orderId, at)
    await spendCoupon(tx, orderId)
    return true
  },
  /** What each account paid of an order that was placed, and what of it didn't come back yet. */
  spentOf: async (orderId: string) =>
    (await tendersOf(tx, orderId))
      .filter(({ state }) => state === "SPENT")
      .map(({ account_id: ref, kind, amount_minor: amountMinor, refunded_minor: refunded }) => ({
        ref,
        kind,
        amountMinor,
        leftMinor: amountMinor - refunded,
      })),
  refund: (orderId: string, refund: TenderRefund): Promise<void> => refundTender(tx, orderId, refund),
})
