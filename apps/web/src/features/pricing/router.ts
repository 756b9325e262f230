import { couponCode, giftCardCode } from "@haat/domain/pricing"
import { z } from "zod"
import { countCouponTry, countGiftCardTry } from "../../server/guard/voucher-tries.ts"
import { couponInput, giftCardInput } from "../../server/inputs.ts"
import { refuse } from "../../server/refusals.ts"
import type { RequestContext } from "../../server/request-context.ts"
import { customerProcedure, publicProcedure, router } from "../../server/trpc.ts"

const whoOf = ({ shopper, peer }: RequestContext) => ({ visitorId: shopper.visitorId, peer })

export const pricingRouter = router({
  /** Puts a code on the cart. One that isn't valid is answered with its reason and not kept. */
  applyCoupon: publicProcedure
    .input(z.strictObject({ code: couponInput }))
    .mutation(async ({ ctx, input }) => {
      await countCouponTry(whoOf(ctx))
      const view = await ctx.shop.basket.viewCart(ctx.shopper, ctx.pincode, input.code)
      const code = couponCode(input.code)
      const isKept = view.coupon?.ok || (view.coupon !== null && view.coupon.problem.reason !== "NOT_VALID")
      if (isKept && code !== null) ctx.keepCoupon(code)
      return view
    }),
  dropCoupon: publicProcedure.input(z.strictObject({})).mutation(async ({ ctx }) => {
    ctx.keepCoupon(null)
    return ctx.shop.basket.viewCart(ctx.shopper, ctx.pincode, null)
  }),
  /** What is left on a card. Unknown, blocked, over and misspelled sound the same. */
  giftCard: publicProcedure
    .input(z.strictObject({ code: giftCardInput }))
    .mutation(async ({ ctx, input }) => {
      await countGiftCardTry(whoOf(ctx))
      const card = await ctx.shop.pricing.giftCardOf(giftCardCode(input.code) ?? "")
      if (card === null) throw refuse({ code: "GIFT_CARD_NOT_VALID" })
      return card
    }),
  rewards: customerProcedure.query(({ ctx }) => ctx.shop.pricing.rewardsOf(ctx.customer.id)),
  coupons: customerProcedure.query(async ({ ctx }) => {
    const person = { customerId: ctx.customer.id, email: ctx.customer.email }
    const [open, used, over] = await Promise.all([
      ctx.shop.pricing.suggestCoupons({ lines: [], deliveryMinor: 0, buyer: person }),
      ctx.shop.pricing.usedCoupons(person),
      ctx.shop.pricing.pastCoupons(),
    ])
    return { open: open.map(({ code, name, endsAt }) => ({ code, name, endsAt })), used, over }
  }),
})
